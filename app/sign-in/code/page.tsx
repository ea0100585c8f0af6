import type { Metadata } from "next";
import { formState, nextOf } from "@/app/account-pages";
import { signInPath } from "@/app/sign-in-address";
import { SignInCode } from "@/components/account/sign-in-code";

export const metadata: Metadata = { title: "One-time code" };

export default async function SignInCodePage({ searchParams }: PageProps<"/sign-in/code">) {
  const next = nextOf(await searchParams);
  return <SignInCode state={await formState("/sign-in/code")} next={next} signInAddress={signInPath(next)} />;
}
