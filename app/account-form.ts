import type { Done, Fault } from "@/lib/core/access/account-form";
import { accounts } from "@/lib/core/access/actor";
import { queueNotice } from "@/lib/data/mails";
import type { Mail } from "@/lib/platform/mail";
import { deliverLater } from "./deliver-later";
import { type Notices, noticeCookies } from "./notice";
import { redirectTo } from "./respond";

type Refused = Readonly<{
  form: string;
  faults: Readonly<Record<string, Fault>>;
  /** What was typed, to be shown again; never a password. */
  typed?: Readonly<Record<string, string>>;
  /** What there is to say besides, in words: how many tries are left, how long to wait. */
  says?: string | null;
}>;

/** Sends the browser back to a form with what does not fit. */
export function refuseForm(address: string, { form, faults, typed = {}, says = null }: Refused): Response {
  const path = pathOf(address);
  const refused = { form, faults: { ...faults }, typed: { ...typed }, says };
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

/** Queues a mail about an account that another library changed, and sends it once the answer has gone out. */
export async function sendLater(mail: Mail): Promise<void> {
  await queueNotice(accounts, mail);
  deliverLater();
}
