import { env } from "@/lib/platform/env";
import { ownPath } from "./own-path";

/** The page of ours that a request was sent from; null where it is not known, or none of ours. */
export function cameFrom(headers: Headers): string | null {
  const { appUrl } = env();
  const from = headers.get("referer");
  return from?.startsWith(`${appUrl}/`) ? ownPath(from.slice(appUrl.length)) : null;
}
