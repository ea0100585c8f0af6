import { sendLater } from "@/app/account-form";
import type { MadeLinks } from "@/lib/data/join-links";
import { env } from "@/lib/platform/env";
import { canSendMail } from "@/lib/platform/mail";
import { askingMail, goOnMail, replacedMail } from "@/lib/wording/round-mails";

/** Mails links just made to whoever has an address, where there is a mail server; the round's page shows the others. */
export function mailLinks({ people, begun, assessmentId }: MadeLinks): void {
  if (!canSendMail()) return;
  const { appUrl } = env();
  for (const { email, token } of people) {
    if (email !== null) sendLater(askingMail(email, `${appUrl}/join/${token}`));
  }
  for (const { email } of begun) {
    if (email !== null) sendLater(goOnMail(email, `${appUrl}/assess/${assessmentId}`));
  }
}

/** The same where answers went with the link before, which the mail says. */
export function mailReplacement({ people }: MadeLinks): void {
  if (!canSendMail()) return;
  for (const { email, token } of people) {
    if (email !== null) sendLater(replacedMail(email, `${env().appUrl}/join/${token}`));
  }
}
