import { createHash } from "node:crypto";
import { claimedActor, readActor, readGuest } from "@/lib/auth/actor";
import type { Caller } from "@/lib/auth/caller";
import { readShareCookie } from "@/lib/auth/share-cookie";
import { freshlySignedIn, type SignedIn, signedIn } from "@/lib/auth/signed-in";
import type { Actor, LinkActor } from "@/lib/core/access/actor";
import type { AssessmentPermission, Permission } from "@/lib/core/access/policy";
import { type Asking, type Grant, grant } from "@/lib/data/grant";
import { asciiFileName } from "@/lib/exports/file-name";
import { env } from "@/lib/platform/env";
import { InvalidInput, NotFound, TooMany } from "@/lib/platform/errors";
import { isId, newId } from "@/lib/platform/ids";
import { log, loggedPath } from "@/lib/platform/log";
import { headersAt, newNonce, securityHeaders } from "@/lib/platform/security-headers";
import { waitWords } from "@/lib/wording/wait-words";
import { callerOf } from "./caller-of";
import { cameFrom } from "./came-from";
import { checkOrigin } from "./check-origin";
import { isNoticeFor, withoutNotice } from "./notice";
import { problemJson, problemOf, problemPage } from "./problem";
import { type Body, readBody } from "./read-body";
import { recordLater } from "./record-later";
import { signInAddress } from "./sign-in-address";

/** What a handler is asked: the parts of the address, and who asks. */
export type Asked<Params> = Readonly<{
  params: Params;
  request: Request;
  /** Proof that the sender may do this to that assessment or workspace; else the answer is 404. */
  grant<P extends Permission>(permission: P, id: string): Promise<Grant<P>>;
  /** The same question for a verb that puts it itself, together with what it does. */
  asking<P extends AssessmentPermission>(permission: P, assessmentId: string): Asking<P>;
  actor(): Promise<Actor>;
  /** The guest that this browser is, whoever is signed in on it. */
  guest(): Promise<Actor>;
  /** Who is signed in on this browser; else the answer is the way to the sign-in. */
  person(): Promise<SignedIn>;
  /** Who signed in a few minutes ago; else the answer is the way to signing in again. */
  freshPerson(): Promise<SignedIn>;
  /** The browser that asks, whoever sits there. */
  caller: Caller;
  /** The visitor through this share link that the browser is; else the answer is 404. */
  visitor(linkId: string): LinkActor;
}>;

type Handlers<Params> = Readonly<{
  GET?: (asked: Asked<Params>) => Promise<Response>;
  /** Gets the body once origin, type and length are in order. */
  POST?: (asked: Asked<Params> & Readonly<{ body: Body }>) => Promise<Response>;
  /** What a browser is shown where there is nothing, if there is more to say than the problem's title. */
  notFoundPage?: () => Response;
  /** Leads a browser that has to wait back to its form, which keeps what was typed and says how long. */
  waitAtForm?: (call: Asked<Params> & Readonly<{ body: Body }>, says: string) => Response;
}>;

type Route<Params> = (request: Request, context: Readonly<{ params: Promise<Params> }>) => Promise<Response>;
type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

/** The one way to write a route handler: `export const { GET, HEAD, POST, ... } = respond({ POST: ... })`. */
export function respond<Params>({
  GET: get,
  POST: post,
  notFoundPage,
  waitAtForm,
}: Handlers<Params>): Readonly<Record<Method, Route<Params>>> {
  const allow = [...(get === undefined ? [] : ["GET", "HEAD"]), ...(post === undefined ? [] : ["POST"])].join(", ");
  const refuse: Route<Params> = async (request) =>
    harden(new Response(null, { status: 405, headers: { allow } }), request);
  const read: Route<Params> = get === undefined ? refuse : guarded((asked) => get(asked), notFoundPage);
  const write: Route<Params> =
    post === undefined
      ? refuse
      : guarded(async (asked) => {
          const body = await readChange(asked.request);
          const call = { ...asked, body };
          const answer = await post(call).catch((error: unknown) => {
            if (waitAtForm === undefined || !(error instanceof TooMany) || !isPageAsked(asked.request)) throw error;
            recordLater(error, asked.caller.network);
            return waitAtForm(call, waitWords(error.retryAfterSeconds, error.limitName));
          });
          return settled(answer, asked.request, body);
        }, notFoundPage);
  return { GET: read, HEAD: read, POST: write, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: refuse };
}

/** The fields of a posted form; what is no form has none. No database keeps a text with NUL in it. */
export function formOf({ body }: Readonly<{ body: Body }>): URLSearchParams {
  if (body.kind !== "form") return new URLSearchParams();
  const nul = body.fields.filter(([, value]) => value.includes("\0"));
  if (nul.length > 0) throw new InvalidInput(nul.map(([name]) => name));
  return new URLSearchParams(body.fields.map(([name, value]) => [name, value]));
}

/** A file to keep; browsers show it in a sandbox or not at all. `name` is a slug of ours, without quotes or paths. */
export function download(content: BodyInit, type: string, name: string): Response {
  const disposition = `attachment; filename="${asciiFileName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(content, {
    headers: {
      "content-type": type,
      "content-disposition": disposition,
    },
  });
}

/** Answers that are the same for everybody; whatever is not in here is between us and one visitor. */
const publicAnswers = new WeakSet<Response>();

/** Seconds for which a public file may be shown again without asking us: as long as a new edition may take to be seen. */
const publicSeconds = 3600;

/** Something published that anyone may keep, whoever asked: by its content's tag, and without it for who has it already. */
export function publicFile(
  { request }: Pick<Asked<unknown>, "request">,
  { content, type, name }: Readonly<{ content: string | Buffer<ArrayBuffer>; type: string; name: string | null }>,
): Response {
  const etag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  const isKnown = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === etag || one === "*");
  const file =
    name === null ? new Response(content, { headers: { "content-type": type } }) : download(content, type, name);
  const response = isKnown ? new Response(null, { status: 304 }) : file;
  response.headers.set("etag", etag);
  response.headers.set("cache-control", `public, max-age=${publicSeconds}`);
  publicAnswers.add(response);
  return response;
}

/** A JSON answer with the cookies that the browser must be given. */
export function jsonWith(value: unknown, cookies: readonly string[]): Response {
  const response = Response.json(value);
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}

/** A private JSON answer that is asked for again and again: without its body for whoever has it already. */
export function taggedJson({ request }: Pick<Asked<unknown>, "request">, value: unknown): Response {
  const content = JSON.stringify(value);
  const etag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  const isKnown = request.headers.get("if-none-match") === etag;
  const response = isKnown
    ? new Response(null, { status: 304 })
    : new Response(content, { headers: { "content-type": "application/json" } });
  response.headers.set("etag", etag);
  return response;
}

/** Sends the browser on to a path of ours by GET, with the cookies that it must be given. */
export function redirectTo(path: string, cookies: readonly string[] = []): Response {
  const response = new Response(null, { status: 303, headers: { location: path } });
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}

function guarded<Params>(
  handler: (asked: Asked<Params>) => Promise<Response>,
  notFoundPage: (() => Response) | undefined,
): Route<Params> {
  return async (request, context) => {
    const caller = callerOf(request.headers);
    const { cookies } = caller;
    try {
      const asked: Asked<Params> = {
        params: await context.params,
        request,
        grant: (permission, id) => grant(claimedActor(cookies), permission, id, caller.network),
        asking: (permission, assessmentId) => ({
          actor: claimedActor(cookies),
          permission,
          assessmentId,
          network: caller.network,
          isPersons: false,
        }),
        actor: () => readActor(cookies),
        guest: () => readGuest(cookies),
        person: () => signedIn(cookies),
        freshPerson: () => freshlySignedIn(cookies),
        caller,
        visitor: (linkId) => visitorOf(cookies, linkId),
      };
      return harden(await handler(asked), request);
    } catch (error) {
      recordLater(error, caller.network);
      return harden(answerTo(error, request, notFoundPage), request);
    }
  };
}

/** Takes back what the page of a form was told before, but where the answer tells it something new. */
function settled(response: Response, request: Request, body: Body): Response {
  const page = cameFrom(request.headers)?.split("?", 1)[0];
  if (page === undefined || body.kind !== "form" || response.status !== 303) return response;
  const isTold = response.headers.getSetCookie().some((cookie) => isNoticeFor(page, cookie));
  if (!isTold) response.headers.append("set-cookie", withoutNotice(page));
  return response;
}

function visitorOf(cookies: string | null, linkId: string): LinkActor {
  const visitor = isId(linkId) ? readShareCookie(cookies, linkId, env()) : null;
  if (visitor === null) throw new NotFound("share link");
  return visitor;
}

async function readChange(request: Request): Promise<Body> {
  const { appUrl, allowedOrigins } = env();
  checkOrigin(request.headers, [appUrl, ...allowedOrigins]);
  return readBody(request);
}

function answerTo(error: unknown, request: Request, notFoundPage: (() => Response) | undefined): Response {
  const problem = problemOf(error);
  const reference = newId();
  const entry = {
    err: error,
    reference,
    status: problem.status,
    path: loggedPath(request.url),
    method: request.method,
  };
  if (problem.status >= 500) log().error(entry, "a request failed");
  else log().debug({ ...entry, err: undefined }, "a request was refused");
  const isPage = isPageAsked(request);
  if (isPage && problem.status === 404 && notFoundPage !== undefined) return notFoundPage();
  const signIn = isPage ? signInAddress(error, request.headers) : null;
  if (signIn !== null) return redirectTo(signIn);
  const headers = new Headers({ "content-type": isPage ? "text/html; charset=utf-8" : "application/problem+json" });
  if (problem.retryAfterSeconds !== null) headers.set("retry-after", String(problem.retryAfterSeconds));
  const body = isPage ? problemPage(problem, reference, cameFrom(request.headers)) : problemJson(problem, reference);
  return new Response(body, { status: problem.status, headers });
}

function isPageAsked(request: Request): boolean {
  return request.headers.get("accept")?.includes("text/html") ?? false;
}

/**
 * Nobody between us and this visitor may keep what we answer, but for public files; what is no page runs nothing. Set
 * here too, so that a handler's answer is safe on whichever way the request came.
 */
function harden(response: Response, request: Request): Response {
  const { headers } = response;
  const kind = headers.get("content-type")?.startsWith("text/html") ? "page" : "file";
  const { policy, others } = securityHeaders(kind, env().appUrl, newNonce());
  for (const [name, value] of [...others, ...headersAt(new URL(request.url).pathname)]) headers.set(name, value);
  headers.set("content-security-policy", policy);
  if (publicAnswers.has(response)) return response;
  headers.set("cache-control", "private, no-store");
  headers.set("vary", "Cookie, Accept");
  return response;
}
