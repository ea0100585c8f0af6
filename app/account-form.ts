import { after } from "next/server";
import type { Done, Fault } from "@/lib/core/access/account-form";
import { log } from "@/lib/platform/log";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { noticeCookies } from "./notice";
import { redirectTo } from "./respond";

type Refused = Readonly<{
  form: string;
  faults: Readonly<Record<string, Fault>>;
  /** What was typed, to be shown again; never a password. */
  typed?: Readonly<Record<string, string>>;
}>;

/** Sends the browser back to a form with what does not fit. */
export function refuseForm(address: string, { form, faults, typed = {} }: Refused): Response {
  const [path = address] = address.split("?", 1);
  return redirectTo(
    address,
    noticeCookies("account-form-refused", path, { form, faults: { ...faults }, typed: { ...typed } }),
  );
}

/** Sends the browser on to a page that says what was done. */
export function formDone(
  address: string,
  done: Done,
  { to = null, cookies = [] }: Readonly<{ to?: string | null; cookies?: readonly string[] }> = {},
): Response {
  const [path = address] = address.split("?", 1);
  return redirectTo(address, [...cookies, ...noticeCookies("account-form-done", path, { done, to })]);
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
