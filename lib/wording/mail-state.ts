import type { MailState } from "@/lib/core/team/mail-facts";

const failures: ReadonlyMap<string, string> = new Map([
  ["address-unknown", "the mail server does not know this address"],
  ["refused", "the mail server refused it"],
  ["no-answer", "the mail server did not take it for 2 days"],
  ["limit", "this address has been sent as many emails as it may get in a day"],
]);

/** What became of the last email to a person, and why. */
export function mailStateWords({ state, failure }: MailState): string {
  if (state === "sent") return "emailed";
  if (state === "failed") return `email failed: ${failures.get(failure ?? "") ?? "the mail server did not take it"}`;
  return failure === null ? "email is being sent" : "email is waiting: the mail server did not take it yet";
}
