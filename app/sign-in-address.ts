import { errorKind } from "@/lib/platform/errors";
import { cameFrom } from "./came-from";

/** A page on the way to another one of ours. */
export function withNext(path: string, next: string | null): string {
  return next === null ? path : `${path}?${new URLSearchParams({ next })}`;
}

/** The sign-in that leads back to a path of ours. */
export function signInPath(next: string | null, isAgain = false): string {
  const query = new URLSearchParams([...(next === null ? [] : [["next", next]]), ...(isAgain ? [["again", "1"]] : [])]);
  return `/sign-in${query.size === 0 ? "" : `?${query}`}`;
}

/** Where a form's visitor is sent whose sign-in is missing or too old: to sign in, and back to the form's page. */
export function signInAddress(error: unknown, headers: Headers): string | null {
  const kind = errorKind(error);
  if (kind !== "sign-in-needed" && kind !== "sign-in-too-old") return null;
  return signInPath(cameFrom(headers) ?? "/account", kind === "sign-in-too-old");
}
