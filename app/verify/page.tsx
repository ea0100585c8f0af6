import type { Metadata } from "next";
import { formState, nextOf } from "@/app/account-pages";
import { Verify } from "@/components/account/verify";
import { canSendMail } from "@/lib/platform/mail";

export const metadata: Metadata = { title: "Confirm your address" };

export default async function VerifyPage({ searchParams }: PageProps<"/verify">) {
  const next = nextOf(await searchParams);
  return <Verify state={await formState("/verify")} next={next} canSendMail={canSendMail()} />;
}
