import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { type CspDirectives, nosecone } from "nosecone";
import { env } from "@/lib/platform/env";

/** Every request, prefetches too: a matcher with exceptions is a switch that a caller can turn. */
export const config = { matcher: "/(.*)" };

/** Downloads and pictures: never a page, even if a browser shows one. */
const files = /^\/(?:example|report\/[^/]+)\/(?:report\.(?:pdf|csv|json)|charts\/[^/]+\/image\.svg)$/;

/** Sets the security headers and a fresh nonce. Who may do what is decided elsewhere, never here. */
export function proxy(request: NextRequest): NextResponse {
  const isHttps = env().appUrl.startsWith("https:");
  const nonce = randomBytes(18).toString("base64");
  const headers = files.test(request.nextUrl.pathname) ? fileHeaders(isHttps) : pageHeaders(nonce, isHttps);

  // Next takes the nonce from the request's policy: what the caller sent must not reach it.
  const inner = new Headers(request.headers);
  inner.delete("x-nonce");
  inner.delete("content-security-policy-report-only");
  inner.set("content-security-policy", headers.get("content-security-policy") ?? "");

  const response = NextResponse.next({ request: { headers: inner } });
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
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
