import { randomBytes } from "node:crypto";
import { type CspDirectives, nosecone } from "nosecone";

/** `page`: runs our own script by its nonce. `file`: runs nothing, even where a browser shows it. */
type Kind = "page" | "file";

/** A policy, and the headers that go with it whatever is asked for. */
type SecurityHeaders = Readonly<{ policy: string; others: readonly (readonly [name: string, value: string])[] }>;

/** Stands in the policy where each request has its own nonce. */
const noncePlace = "nonce-of-this-request";

const made = new Map<string, SecurityHeaders>();

/**
 * The security headers of an answer (security policy, transport, framing, referrer ...), made once a kind and address:
 * requests differ in the nonce alone.
 *
 * @param appUrl the address that visitors use: only over https may they be told to stay there
 * @param nonce at least 128 random bits in base64, new for every answer
 */
export function securityHeaders(kind: Kind, appUrl: string, nonce: string): SecurityHeaders {
  const isHttps = appUrl.startsWith("https:");
  const known = made.get(`${kind} ${isHttps}`) ?? parted(headersOf(isHttps, kind === "page" ? page(isHttps) : file));
  made.set(`${kind} ${isHttps}`, known);
  return { ...known, policy: known.policy.replaceAll(noncePlace, nonce) };
}

const nonceBytes = 18;
let unused: Buffer = Buffer.alloc(0);

/** A nonce for one answer. The system is asked for the random bytes of many at once: each call of it takes 60 µs. */
export function newNonce(): string {
  if (unused.length === 0) unused = randomBytes(nonceBytes * 256);
  const nonce = unused.subarray(0, nonceBytes).toString("base64");
  unused = unused.subarray(nonceBytes);
  return nonce;
}

/** Under here lies what share links show. */
const shared = /^\/shared\//;
/** The one page there that holds a form, and where it posts to: under no-referrer its origin would be "null". */
const sharedForm = /^\/shared\/view\/[^/]+\/(?:passphrase|enter)$/;

/** What the answer at a path is sent besides: what a link shows is kept by no search engine, and names itself to nobody. */
export function headersAt(path: string): readonly (readonly [name: string, value: string])[] {
  if (!shared.test(path)) return [];
  const robots = ["x-robots-tag", "noindex, nofollow, noarchive"] as const;
  return sharedForm.test(path) ? [robots] : [robots, ["referrer-policy", "no-referrer"]];
}

function parted(headers: Headers): SecurityHeaders {
  const others = [...headers].filter(([name]) => name !== "content-security-policy");
  return { policy: headers.get("content-security-policy") ?? "", others };
}

const page = (isHttps: boolean): CspDirectives => ({
  defaultSrc: ["'none'"],
  scriptSrc: [`'nonce-${noncePlace}'`, "'strict-dynamic'"],
  styleSrc: ["'self'", `'nonce-${noncePlace}'`],
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

const file: CspDirectives = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  sandbox: [],
};

function headersOf(isHttps: boolean, directives: CspDirectives): Headers {
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
