import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { type CspDirectives, nosecone } from "nosecone";
import { env } from "@/lib/platform/env";

/** Every request, prefetches too: a matcher with exceptions is a switch that a caller can turn. */
export const config = { matcher: "/(.*)" };

/** Downloads and pictures: never a page, even if a browser shows one. */
const files = /^\/(?:example|report\/[^/]+)\/(?:report\.(?:pdf|csv|json)|charts\/[^/]+\/image\.svg)$/;

/** Stands in the policy where each request has its own nonce. */
const noncePlace = "nonce-of-this-request";

/** The addresses that take a POST. Next would show a page to any method, and look for an action in what was posted. */
const changes =
  /^\/(?:assess\/(?:start|[^/]+\/(?:answers|widen|resume-link|end-other-devices|delete))|report\/[^/]+\/basis|resume\/[^/]+\/open)$/;

/** Sets the security headers and a fresh nonce, and refuses methods that an address has not. Never decides who may. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(18).toString("base64");
  const { page, file } = headersOf(env().appUrl.startsWith("https:"));
  const { policy, others } = files.test(request.nextUrl.pathname) ? file : page;
  const ownPolicy = policy.replace(noncePlace, nonce);

  // Next takes the nonce from the request's policy: what the caller sent must not reach it.
  const inner = new Headers(request.headers);
  inner.delete("x-nonce");
  inner.delete("content-security-policy-report-only");
  inner.set("content-security-policy", ownPolicy);

  const allow = changes.test(request.nextUrl.pathname) ? ["POST"] : ["GET", "HEAD"];
  const response = allow.includes(request.method)
    ? NextResponse.next({ request: { headers: inner } })
    : methodNotAllowed(allow);
  for (const [name, value] of others) response.headers.set(name, value);
  response.headers.set("content-security-policy", ownPolicy);
  return response;
}

type Made = Readonly<{ policy: string; others: readonly (readonly [string, string])[] }>;
type AllHeaders = Readonly<{ page: Made; file: Made }>;

const made = new Map<boolean, AllHeaders>();

/** The headers of pages and of files, which differ between requests in the nonce alone. */
function headersOf(isHttps: boolean): AllHeaders {
  const known = made.get(isHttps);
  if (known !== undefined) return known;
  const all = { page: parted(pageHeaders(noncePlace, isHttps)), file: parted(fileHeaders(isHttps)) };
  made.set(isHttps, all);
  return all;
}

function parted(headers: Headers): Made {
  const others = [...headers].filter(([name]) => name !== "content-security-policy");
  return { policy: headers.get("content-security-policy") ?? "", others };
}

function methodNotAllowed(allow: readonly string[]): NextResponse {
  const headers = { allow: allow.join(", "), "cache-control": "private, no-store" };
  return new NextResponse(null, { status: 405, headers });
}

function pageHeaders(nonce: string, isHttps: boolean): Headers {
  return securityHeaders(isHttps, {
    defaultSrc: ["'none'"],
    scriptSrc: [`'nonce-${nonce}'`, "'strict-dynamic'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: isHttps,
  });
}

function fileHeaders(isHttps: boolean): Headers {
  return securityHeaders(isHttps, {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    sandbox: [],
  });
}

function securityHeaders(isHttps: boolean, directives: CspDirectives): Headers {
  const headers = nosecone({
    contentSecurityPolicy: { directives },
    // Under no-referrer Chromium sends "Origin: null" with our own forms.
    referrerPolicy: { policy: ["same-origin"] },
    strictTransportSecurity: isHttps ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    xFrameOptions: { action: "deny" },
  });
  headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
  return headers;
}
