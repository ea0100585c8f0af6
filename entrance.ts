import { headersAt, newNonce, securityHeaders } from "@/lib/platform/security-headers";
import { isChange, isFile } from "./addresses";

type Header = readonly [name: string, value: string];

/** What the answer to a request bears, whoever makes it. */
export type Entrance = Readonly<{
  /** Fresh, for scripts and styles of this answer alone. */
  nonce: string;
  /** With the nonce. Next takes the nonce from the request's policy, so it must be given this one and no other. */
  policy: string;
  others: readonly Header[];
  /** The headers of a 405 where the address has not this method. */
  refusal: readonly Header[] | null;
}>;

/** Looks at method and path alone: headers of the caller turn nothing on or off. Never decides who may. */
export function entrance(method: string, path: string, appUrl: string): Entrance {
  const nonce = newNonce();
  const allow = isChange(path) ? ["POST"] : ["GET", "HEAD"];
  const isRefused = !allow.includes(method);
  const { policy, others } = securityHeaders(isFile(path) ? "file" : "page", appUrl, nonce);
  return {
    nonce,
    policy,
    others: [...others, ...headersAt(path)],
    refusal: isRefused
      ? [
          ["allow", allow.join(", ")],
          ["cache-control", "private, no-store"],
        ]
      : null,
  };
}

/** What a caller may not bring: Next would take a nonce from it. */
export const foreignNonces = ["x-nonce", "content-security-policy", "content-security-policy-report-only"] as const;
