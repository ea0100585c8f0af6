import { after } from "next/server";
import type { Done, Fault } from "@/lib/core/access/account-form";
import { log } from "@/lib/platform/log";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { type Notices, noticeCookies } from "./notice";
import { redirectTo } from "./respond";

type Refused = Readonly<{
  form: string;
  faults: Readonly<Record<string, Fault>>;
  /** What was typed, to be shown again; never a password. */
  typed?: Readonly<Record<string, string>>;
}>;

/** Sends the browser back to a form with what does not fit. */
export function refuseForm(address: string, { form, faults, typed = {} }: Refused): Response {
  const path = pathOf(address);
  const refused = { form, faults: { ...faults }, typed: { ...typed } };
  return redirectTo(address, noticeCookies(path, { "account-form-refused": refused }));
}

type Finished = Readonly<{ to?: string | null; cookies?: readonly string[]; beside?: Partial<Notices> }>;

/**
 * Sends the browser on to a page that says what was done.
 *
 * @param beside what the page has to say besides
 */
export function formDone(
  address: string,
  done: Done,
  { to = null, cookies = [], beside = {} }: Finished = {},
): Response {
  const path = pathOf(address);
  const notices = noticeCookies(path, { ...beside, "account-form-done": { done, to } });
  return redirectTo(address, [...cookies, ...notices]);
}

function pathOf(address: string): string {
  return address.split("?", 1)[0] ?? address;
}

/** Sends a mail once the answer has gone out: how long it takes must not say whether there was one. */
export function sendLater(mail: Mail | null): void {
  if (mail === null) return;
  after(async () => {
    try {
      await sendMail(mail);
    } catch (error) {
      log().error({ err: error }, "a mail could not be sent");
    }
  });
}
