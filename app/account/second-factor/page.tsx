import type { Metadata } from "next";
import { formState } from "@/app/account-pages";
import { neededPerson, requestNotice } from "@/app/request";
import { signInPath } from "@/app/sign-in-address";
import { SecondFactor } from "@/components/account/second-factor";

export const metadata: Metadata = { title: "One-time codes" };

const path = "/account/second-factor";

export default async function SecondFactorPage() {
  const person = await neededPerson(path);
  const key = await requestNotice("second-factor-key", path);
  const recovery = await requestNotice("recovery-codes", path);
  return (
    <SecondFactor
      state={await formState(path)}
      isOn={person.isSecondFactorOn}
      newKey={key === null ? null : { uri: key.uri, secret: new URL(key.uri).searchParams.get("secret") ?? "" }}
      recoveryCodes={recovery?.codes ?? null}
      signInAgainAddress={signInPath(path, true)}
      isFresh={person.isFresh}
    />
  );
}
