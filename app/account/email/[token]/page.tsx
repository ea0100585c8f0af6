import type { Metadata } from "next";
import { neededPerson } from "@/app/request";
import { NewAddress } from "@/components/account/new-address";

export const metadata: Metadata = { title: "Confirm your new address" };

export default async function NewAddressPage({ params }: PageProps<"/account/email/[token]">) {
  const { token } = await params;
  const { email } = await neededPerson(`/account/email/${token}`);
  return <NewAddress token={token} email={email} />;
}
