import { isErrorKind } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { log, loggedPath } from "@/lib/platform/log";
import { ownPath } from "./own-path";
import { problemOfKind, problemPage } from "./problem";

/** What is answered in place of a page that could not be made. */
type FailedPage = Readonly<{ status: number; retryAfterSeconds: number | null; html: string }>;

declare global {
  // Our server writes the page that a failed one is answered with, and the bundled application knows its words.
  var plimsollFailedPage: ((digest: string | null, path: string) => FailedPage) | undefined;
}

/** The page for an error that Next tells of by this digest alone, asked for at this path. */
export function failedPage(digest: string | null, path: string): FailedPage {
  const [kind = "", reference = kind] = (digest ?? newId()).split(" ", 2);
  const problem = problemOfKind(isErrorKind(kind) ? kind : null);
  const html = problemPage(problem, reference, ownPath(path), "Try again");
  return { status: problem.status, retryAfterSeconds: problem.retryAfterSeconds, html };
}

/** Logs why a page could not be made, under the reference that its visitor is shown. */
export function logFailure(error: unknown, { path, method }: Readonly<{ path: string; method: string }>): void {
  const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "";
  const reference = digest.split(" ").at(-1);
  log().error({ err: error, reference, path: loggedPath(path), method }, "a page could not be made");
}
