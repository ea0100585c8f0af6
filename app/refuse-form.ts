import { noticeCookies, withoutNotice } from "./notice";
import { redirectTo } from "./respond";

/** Longer texts are cut: what was typed travels back in a cookie. */
const longest = 400;

/** Sends the browser back to a form's page, which shows what was typed and, by field, what is wrong with it. */
export function refuseForm(path: string, form: URLSearchParams, wrong: Readonly<Record<string, string>>): Response {
  const typed = [...form].filter(([name]) => name !== "key").map(([name, value]) => [name, value.slice(0, longest)]);
  return redirectTo(path, noticeCookies("form-refused", path, { values: Object.fromEntries(typed), wrong }));
}

/** Sends the browser to a page that says what was done; what a form there was refused for before is forgotten. */
export function sayDone(path: string, words: string): Response {
  return redirectTo(path, [withoutNotice("form-refused", path), ...noticeCookies("done", path, { words })]);
}
