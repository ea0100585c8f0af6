import type { Metadata } from "next";
import { formState } from "@/app/account-pages";
import { ForgotPassword } from "@/components/account/forgot-password";
import { canSendMail } from "@/lib/platform/mail";

export const metadata: Metadata = { title: "Forgot your password?" };

export default async function ForgotPasswordPage() {
  return <ForgotPassword state={await formState("/forgot-password")} canSendMail={canSendMail()} />;
}
