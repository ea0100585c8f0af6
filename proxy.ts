import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { securityHeaders } from "@/app/security-headers";
import { env } from "@/lib/platform/env";

/**
 * Every request, prefetches too: a matcher with conditions is a switch that a caller can turn. One address is left out,
 * by its path alone: saving, which is a route handler with headers of its own (app/respond.ts) and would take half as
 * long again through here.
 */
export const config = { matcher: "/((?!assess/[0-9a-f-]{36}/answers$).*)" };

/** Downloads and pictures: never a page, even if a browser shows one. What is set here stands before a handler's own. */
const files =
  /^\/(?:(?:example(?:\/team)?|report\/[^/]+)\/report\.(?:pdf|csv|json)|(?:example(?:\/team)?|report\/[^/]+|benchmarks\/[^/]+|trends)\/charts\/[^/]+\/image\.svg|benchmarks\/figures\.(?:csv|json)|sitemap\.xml|robots\.txt)$/;

/** The addresses that take a POST. Next would show a page to any method, and look for an action in what was posted. */
const changes =
  /^\/(?:assess\/(?:start|[^/]+\/(?:answers|widen|resume-link|end-other-devices|delete))|report\/[^/]+\/(?:basis|figures)|resume\/[^/]+\/open)$/;

/** Sets the security headers and a fresh nonce, and refuses methods that an address has not. Never decides who may. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(18).toString("base64");
  const kind = files.test(request.nextUrl.pathname) ? "file" : "page";
  const { policy, others } = securityHeaders(kind, env().appUrl, nonce);

  // Next takes the nonce from the request's policy: what the caller sent must not reach it.
  const inner = new Headers(request.headers);
  inner.delete("x-nonce");
  inner.delete("content-security-policy-report-only");
  inner.set("content-security-policy", policy);

  const allow = changes.test(request.nextUrl.pathname) ? ["POST"] : ["GET", "HEAD"];
  const response = allow.includes(request.method)
    ? NextResponse.next({ request: { headers: inner } })
    : methodNotAllowed(allow);
  for (const [name, value] of others) response.headers.set(name, value);
  response.headers.set("content-security-policy", policy);
  return response;
}

function methodNotAllowed(allow: readonly string[]): NextResponse {
  const headers = { allow: allow.join(", "), "cache-control": "private, no-store" };
  return new NextResponse(null, { status: 405, headers });
}
