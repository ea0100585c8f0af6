import { html } from "@/lib/charts/markup";
import { type ErrorKind, errorKind, InvalidInput, TooMany } from "@/lib/platform/errors";
import { waitWords } from "@/lib/wording/wait-words";
import { plainPage } from "./plain-page";
import { Refusal } from "./refusal";

/** What a failed request is answered with, whatever form the answer has. */
export type Problem = Readonly<{
  status: number;
  title: string;
  /** Names of the fields that were wrong. */
  fields: readonly string[];
  retryAfterSeconds: number | null;
  /** Which limit is reached. */
  limitName: string | null;
}>;

const known: Readonly<Record<ErrorKind, readonly [status: number, title: string]>> = {
  "not-found": [404, "Not found"],
  "invalid-input": [400, "Something in the request does not fit"],
  "sign-in-needed": [401, "Sign in first"],
  "sign-in-too-old": [403, "Sign in again to change this"],
  "too-many": [429, "Too many tries, please wait a while"],
  "other-request": [422, "This form was sent before with other contents; reload the page and send it again"],
  busy: [503, "Busy, please try again in a moment"],
  unavailable: [503, "The database does not answer, please try again in a moment"],
  "insufficient-storage": [507, "No room to save anything more"],
};

const refused: Readonly<Record<Refusal["status"], string>> = {
  400: "The request cannot be read",
  403: "This request did not come from a page of ours",
  413: "The request is too large",
  415: "Send JSON or a form",
};

/** An error as its answer. What we did not foresee is a 500 that says nothing of itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return problem(error.status, refused[error.status]);
  const made = problemOfKind(errorKind(error));
  if (error instanceof InvalidInput) return { ...made, fields: error.fields };
  if (!(error instanceof TooMany)) return made;
  return { ...made, limitName: error.limitName, retryAfterSeconds: error.retryAfterSeconds };
}

/** The answer to an error of which no more than its kind is known; null: one that we did not foresee. */
export function problemOfKind(kind: ErrorKind | null): Problem {
  if (kind === null) return problem(500, "Something went wrong on our side");
  return problem(...known[kind]);
}

function problem(status: number, title: string): Problem {
  return { status, title, fields: [], retryAfterSeconds: status === 503 ? 1 : null, limitName: null };
}

/** The problem as RFC 9457 says it. */
export function problemJson({ status, title, fields }: Problem, reference: string): string {
  const details = fields.length === 0 ? {} : { fields };
  return JSON.stringify({ type: "about:blank", title, status, ...details, instance: `urn:uuid:${reference}` });
}

/** What to do, of what is wrong with the request. Nothing is said of what was saved, since nobody asked for that. */
const hints: Readonly<Record<number, string>> = {
  400: "The address or the form has a value that Plimsoll does not know. Open the page again and choose there.",
  404: "The address may be mistyped, what it named may have been deleted, or it belongs to another device or account. For security, we do not say which.",
};

type Way = Readonly<{ href: string; words: string }>;

/** Where to try again, of what nobody need have come from a page of ours for. */
const wayOfLimit: ReadonlyMap<string, Way> = new Map([["workshop code", { href: "/workshop", words: "Type a code" }]]);

/**
 * The problem for a visitor whose browser asked for a page.
 *
 * @param from the path of ours that the visitor came from; null where it is not known
 * @param words of the link there
 */
export function problemPage(problem: Problem, reference: string, from: string | null, words = "Go back"): string {
  const { status, title, retryAfterSeconds, limitName } = problem;
  const back = wayOfLimit.get(limitName ?? "") ?? (from === null ? null : { href: from, words });
  const isOverByTime = status === 429 && retryAfterSeconds !== null;
  const body = html`
    ${isOverByTime && html`<p>${waitWords(retryAfterSeconds, limitName)}</p>`}
    <p>${hints[status] ?? `Nothing was changed${isOverByTime ? "." : ", and what was saved before is safe."}`}</p>
    <p class="button-row">
      ${back !== null && html`<a class="button" href="${back.href}">${back.words}</a>`}
      <a class="${back === null ? "button" : "button button-quiet"}" href="/">Start page</a>
    </p>
    <p class="reference">Status ${status}, reference ${reference}</p>
  `;
  return plainPage({ title, body: body.toString() });
}
