import type { Metadata } from "next";
import { formState } from "@/app/account-pages";
import { LinkOver } from "@/components/account/link-over";
import { ResetPassword } from "@/components/account/reset-password";
import { readReset } from "@/lib/auth/reset-password";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function ResetPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  const { token } = await params;
  const passkeys = await readReset(token);
  if (passkeys === null) return <LinkOver href="/forgot-password">Have another one sent</LinkOver>;
  return <ResetPassword state={await formState(`/reset-password/${token}`)} token={token} passkeys={passkeys} />;
}
