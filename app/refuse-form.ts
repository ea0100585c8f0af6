import { noticeCookies } from "./notice";
import { redirectTo } from "./respond";

/** Longer texts are cut: what was typed travels back in a cookie. */
const longest = 400;

/** What is not shown again: the form's own key, and what is secret. */
const unsaid = ["key", "passphrase"];

/**
 * Sends the browser back to a form's page, which shows what was typed and, by field, what is wrong with it.
 *
 * @param query what the page's address says besides
 */
export function refuseForm(
  path: string,
  form: URLSearchParams,
  wrong: Readonly<Record<string, string>>,
  query: URLSearchParams = new URLSearchParams(),
): Response {
  const names = [...new Set(form.keys())].filter((name) => !unsaid.includes(name));
  // Of a field that was chosen from several times, all choices one after the other.
  const typed = names.map((name) => [name, form.getAll(name).join(" ").slice(0, longest)]);
  const to = query.size === 0 ? path : `${path}?${query}`;
  return redirectTo(to, noticeCookies(path, { "form-refused": { values: Object.fromEntries(typed), wrong } }));
}

/** Sends the browser to a page that says what was done. */
export function sayDone(path: string, words: string): Response {
  return redirectTo(path, noticeCookies(path, { done: { words } }));
}
