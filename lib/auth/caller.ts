import type { Network } from "@/lib/platform/client-network";

/** The browser that asks, whoever sits there. */
export type Caller = Readonly<{
  /** Its Cookie header. */
  cookies: string | null;
  userAgent: string | null;
  network: Network | null;
}>;

/** The request's headers as better-auth may see them: whose cookies, and what the list of sessions calls the device. */
export function headersOf({ cookies, userAgent }: Caller): Headers {
  return new Headers({ cookie: cookies ?? "", "user-agent": userAgent ?? "" });
}
