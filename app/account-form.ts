import { after } from "next/server";
import type { Done, Fault } from "@/lib/core/access/account-form";
import { log } from "@/lib/platform/log";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { noticeCookies, withoutNotice } from "./notice";
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
  const notice = noticeCookies("account-form-refused", path, { form, faults: { ...faults }, typed: { ...typed } });
  return redirectTo(address, [withoutNotice("account-form-done", path), ...notice]);
}

type Finished = Readonly<{ to?: string | null; cookies?: readonly string[]; from?: string }>;

/**
 * Sends the browser on to a page that says what was done.
 *
 * @param from the form's own page, where it is another one
 */
export function formDone(address: string, done: Done, { to = null, cookies = [], from }: Finished = {}): Response {
  const path = pathOf(address);
  const notice = noticeCookies("account-form-done", path, { done, to });
  return redirectTo(address, [...cookies, ...settled(path), ...(from === undefined ? [] : settled(from)), ...notice]);
}

/** Takes back what the form of a page was refused for: it has been sent again, and fitted. */
export function settled(path: string): readonly string[] {
  return [withoutNotice("account-form-refused", path)];
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
