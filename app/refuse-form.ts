import { type KeptForm, keepForm } from "@/lib/data/kept-forms";
import { type Notices, noticeCookies } from "./notice";
import { type Asked, redirectTo } from "./respond";

/** Whoever sent the form. */
type Sender = Pick<Asked<unknown>, "actor">;

/** A form with more than this many characters does not fit a cookie and is kept in the database. */
const mostInCookie = 2000;

/** Fields are cut to this length where a long form cannot be kept, because its sender has no identity here. */
const longest = 400;

/** Fields that are not shown again: the form's own key, and secrets. */
const unsaid = ["key", "passphrase"];

/**
 * Sends the browser back to a form's page, which shows what was typed and, by field, what is wrong with it.
 *
 * @param query what the page's address says besides
 */
export async function refuseForm(
  sender: Sender,
  path: string,
  form: URLSearchParams,
  wrong: Readonly<Record<string, string>>,
  query: URLSearchParams = new URLSearchParams(),
): Promise<Response> {
  const to = query.size === 0 ? path : `${path}?${query}`;
  return redirectTo(to, noticeCookies(path, await refusedNotice(sender, { values: typedValues(form), wrong })));
}

/** The values of a form by field; several values of one field are joined with blanks. */
function typedValues(form: URLSearchParams): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const [name, value] of form) {
    const before = values.get(name);
    if (!unsaid.includes(name)) values.set(name, before === undefined ? value : `${before} ${value}`);
  }
  return Object.fromEntries(values);
}

/** The notice that carries a refused form to its page, whole. */
export async function refusedNotice(sender: Sender, refused: KeptForm): Promise<Partial<Notices>> {
  if (JSON.stringify(refused).length <= mostInCookie) return { "form-refused": refused };
  const key = await keepForm(await sender.actor(), refused);
  if (key !== null) return { "form-kept": { key } };
  const cut = Object.entries(refused.values).map(([name, value]) => [name, value.slice(0, longest)]);
  return { "form-refused": { ...refused, values: Object.fromEntries(cut) } };
}

/** Sends the browser to a page that says what was done. */
export function sayDone(path: string, words: string): Response {
  return redirectTo(path, noticeCookies(path, { done: { words } }));
}
