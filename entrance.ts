import { headersAt, newNonce, securityHeaders } from "@/lib/platform/security-headers";
import { formPageOf, isFile } from "./addresses";
import { plainPage } from "./app/plain-page";

type Header = readonly [name: string, value: string];

/** An answer that the application need not give. */
export type Refusal = Readonly<{ status: 303 | 405 | 414; headers: readonly Header[]; body: string }>;

/** What the answer to a request bears, whoever makes it. */
export type Entrance = Readonly<{
  /** Fresh, for scripts and styles of this answer alone. */
  nonce: string;
  /** Of a page, with the nonce. Next takes the nonce from the request's policy, so it must be given this one alone. */
  pagePolicy: string;
  /** Of what is no page, and of an answer that has no policy yet. */
  policy: string;
  others: readonly Header[];
  refusal: Refusal | null;
  /** False where no page of ours can have this address, as Next cannot read it: `nowhere` is asked for instead. */
  isReadable: boolean;
}>;

/** Pages that Next makes ahead of time for its own use, with headers that let everybody keep them. */
const ofNext = new Set(["/_global-error", "/_not-found", "/_error"]);

/** An address of no page. */
export const nowhere = "/nowhere";

/** Next takes time for a query by the square of its parameters: 1.2 s for 4,000. No page of ours has half of these. */
const mostParameters = 50;
const longestQuery = 2048;

/** Looks at method and address alone: headers of the caller turn nothing on or off. Never decides who may. */
export function entrance(method: string, target: string, appUrl: string): Entrance {
  const nonce = newNonce();
  const [asked = "/"] = target.split(/[?#]/, 1);
  const isReadable = canDecode(asked) && !ofNext.has(asked);
  const path = isReadable ? asked : nowhere;
  const refusal = isTooLong(target.slice(asked.length)) ? tooLong : refusedMethod(method, path);
  const page = securityHeaders("page", appUrl, nonce);
  return {
    nonce,
    pagePolicy: page.policy,
    policy: isFile(path) ? securityHeaders("file", appUrl, nonce).policy : page.policy,
    others: [...page.others, ...headersAt(path)],
    refusal,
    isReadable,
  };
}

/** What a caller may not bring: Next would take a nonce from it. */
export const foreignNonces = ["x-nonce", "content-security-policy", "content-security-policy-report-only"] as const;

const uncached: Header = ["cache-control", "private, no-store"];
const page: readonly Header[] = [uncached, ["content-type", "text/html; charset=utf-8"]];
const toStart = '<p class="button-row"><a class="button" href="/">Start page</a></p>';

const tooLong: Refusal = {
  status: 414,
  headers: page,
  body: plainPage({
    title: "This address is too long",
    body: `<p>Nothing was changed. Shorten the part after the question mark, or open the page again from a link.</p>${toStart}`,
  }),
};
const wrongMethod = plainPage({
  title: "This address does not take such a request",
  body: `<p>Nothing was changed. Open the page again from a link and send its form once more.</p>${toStart}`,
});

/** Whoever opens a form's address, by going back or by a dead link, is led to the page of the form. */
function refusedMethod(method: string, path: string): Refusal | null {
  const formPage = formPageOf(path);
  const allow = formPage === null ? ["GET", "HEAD"] : ["POST"];
  if (allow.includes(method)) return null;
  if (formPage !== null && (method === "GET" || method === "HEAD"))
    return { status: 303, headers: [["location", formPage], uncached], body: "" };
  return { status: 405, headers: [["allow", allow.join(", ")], ...page], body: wrongMethod };
}

function isTooLong(query: string): boolean {
  return query.length > longestQuery || query.split("&", mostParameters + 1).length > mostParameters;
}

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
