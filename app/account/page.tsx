import type { Metadata } from "next";
import { formState } from "@/app/account-pages";
import { neededPerson } from "@/app/request";
import { signInPath } from "@/app/sign-in-address";
import { AccountView } from "@/components/account/account-view";
import { readAccount } from "@/lib/auth/account";
import { canSendMail } from "@/lib/platform/mail";

export const metadata: Metadata = { title: "Your account" };

const shownEvents = 30;

export default async function AccountPage() {
  const person = await neededPerson("/account");
  const { sessions, passkeys, events, soleOwnerOf } = await readAccount(person, shownEvents);
  return (
    <AccountView
      person={person}
      sessions={sessions}
      passkeys={passkeys}
      events={events}
      soleOwnerOf={soleOwnerOf}
      state={await formState("/account")}
      canSendMail={canSendMail()}
      signInAgainAddress={signInPath("/account", true)}
    />
  );
}
