import type { Metadata } from "next";
import { formState } from "@/app/account-pages";
import { ConfirmAddress } from "@/components/account/confirm-address";
import { LinkOver } from "@/components/account/link-over";
import { verificationState } from "@/lib/auth/sign-up";

export const metadata: Metadata = { title: "Confirm your address" };

export default async function ConfirmAddressPage({ params }: PageProps<"/verify/[token]">) {
  const { token } = await params;
  const state = await verificationState(token);
  if (state !== "open") {
    return (
      <LinkOver href="/verify" isReplaced={state === "replaced"}>
        Have another one sent
      </LinkOver>
    );
  }
  return <ConfirmAddress state={await formState(`/verify/${token}`)} token={token} />;
}
