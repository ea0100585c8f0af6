import { type NextRequest, NextResponse } from "next/server";
import { entrance, foreignNonces } from "@/entrance";
import { env } from "@/lib/platform/env";

/**
 * Next's proxy.ts, built in where another server than ours runs (next.config.js). Every request, prefetches too: a
 * matcher with conditions is a switch that a caller can turn. One address is left out, by its path alone: saving, a
 * route handler with headers of its own (app/respond.ts), which would take half as long again through here.
 */
export const config = { matcher: "/((?!assess/[0-9a-f-]{36}/answers$).*)" };

/** Sets the security headers and a fresh nonce, and refuses methods that an address has not. Never decides who may. */
export function proxy(request: NextRequest): NextResponse {
  const { policy, others, refusal } = entrance(request.method, request.nextUrl.pathname, env().appUrl);
  const inner = new Headers(request.headers);
  for (const name of foreignNonces) inner.delete(name);
  inner.set("content-security-policy", policy);
  const response =
    refusal === null
      ? NextResponse.next({ request: { headers: inner } })
      : new NextResponse(null, {
          status: 405,
          headers: refusal.map(([name, value]): [string, string] => [name, value]),
        });
  for (const [name, value] of others) response.headers.set(name, value);
  response.headers.set("content-security-policy", policy);
  return response;
}
