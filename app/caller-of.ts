import type { Caller } from "@/lib/auth/caller";
import { clientAddressHeader, networkOf } from "@/lib/platform/client-network";
import { env } from "@/lib/platform/env";

/**
 * The browser that sent these headers. Its address is the one that our own server saw (scripts/start/serve.ts), or on
 * Vercel the one that its edge did, which replaces what a visitor sends there.
 */
export function callerOf(headers: Headers): Caller {
  const header = env().isVercel ? "x-forwarded-for" : clientAddressHeader;
  const address = headers.get(header)?.split(",", 1)[0]?.trim() ?? null;
  return { cookies: headers.get("cookie"), userAgent: headers.get("user-agent"), network: networkOf(address) };
}
