import type { Metadata } from "next";
import { formState, nextOf } from "@/app/account-pages";
import { requestPerson } from "@/app/request";
import { withNext } from "@/app/sign-in-address";
import { SignIn } from "@/components/account/sign-in";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const query = await searchParams;
  const next = nextOf(query);
  const person = query.again === "1" ? await requestPerson() : null;
  const state = await formState("/sign-in");
  return <SignIn state={state} next={next} again={person} signUpAddress={withNext("/sign-up", next)} />;
}
