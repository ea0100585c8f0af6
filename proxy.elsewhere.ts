import { type NextRequest, NextResponse } from "next/server";
import { isFile } from "@/addresses";
import { type Entrance, entrance, foreignNonces, nowhere } from "@/entrance";
import { canonicalAddress } from "@/lib/platform/canonical-address";
import { env } from "@/lib/platform/env";

/**
 * Next's proxy.ts, built in where another server than ours runs (next.config.js). Every request, prefetches too: a
 * matcher with conditions is a switch that a caller can turn. One address is left out, by its path alone: saving, a
 * route handler with headers of its own (app/respond.ts), which would take half as long again through here.
 */
export const config = { matcher: "/((?!assess/[0-9a-f-]{36}/answers$).*)" };

/** Sets the security headers and a fresh nonce, and refuses methods that an address has not. Never decides who may. */
export function proxy(request: NextRequest): NextResponse {
  const elsewhere = otherName(request);
  if (elsewhere !== null) return NextResponse.redirect(elsewhere, 307);
  const { pathname, search } = request.nextUrl;
  const entered = entrance(request.method, `${pathname}${search}`, env().appUrl);
  const response = answerOf(request, entered);
  for (const [name, value] of entered.others) response.headers.set(name, value);
  // A file's address answers with a page where something is wrong: its route sets the policy of what it answers.
  if (entered.refusal !== null || !isFile(pathname))
    response.headers.set("content-security-policy", entered.pagePolicy);
  return response;
}

function answerOf(request: NextRequest, { pagePolicy, refusal, isReadable }: Entrance): NextResponse {
  const headers = new Headers(refusal === null ? request.headers : []);
  for (const name of foreignNonces) headers.delete(name);
  if (refusal !== null) {
    for (const [name, value] of refusal.headers)
      headers.set(name, name === "location" ? new URL(value, request.url).href : value);
    return new NextResponse(request.method === "HEAD" ? null : refusal.body, { status: refusal.status, headers });
  }
  headers.set("content-security-policy", pagePolicy);
  if (isReadable) return NextResponse.next({ request: { headers } });
  return NextResponse.rewrite(new URL(nowhere, request.url), { request: { headers } });
}

/** Where to send whoever came by another name of the deployment; only Vercel gives it several that all reach us. */
function otherName({ method, headers, nextUrl }: NextRequest): string | null {
  const configuration = env();
  if (!configuration.isVercel) return null;
  return canonicalAddress(configuration, {
    method,
    host: headers.get("host"),
    path: nextUrl.pathname,
    search: nextUrl.search,
  });
}
