import type { Metadata } from "next";
import { formState, nextOf } from "@/app/account-pages";
import { signInPath } from "@/app/sign-in-address";
import { SignUp } from "@/components/account/sign-up";
import { canSendMail } from "@/lib/platform/mail";

export const metadata: Metadata = { title: "Make an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const next = nextOf(await searchParams);
  const state = await formState("/sign-up");
  return <SignUp state={state} next={next} signInAddress={signInPath(next)} canSendMail={canSendMail()} />;
}
