import { claimedActor, readActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/core/access/actor";
import type { Permission } from "@/lib/core/access/policy";
import { type Grant, grant } from "@/lib/data/grant";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { log, loggedPath } from "@/lib/platform/log";
import { checkOrigin } from "./check-origin";
import { problemJson, problemOf, problemPage } from "./problem";
import { type Body, readBody } from "./read-body";

/** A request on its way to a handler. `body`: null for a GET; checked for origin, type and length, not for content. */
export type Call<Params> = Readonly<{ request: Request; params: Params; body: Body | null }>;

type Route<Params> = (request: Request, context: Readonly<{ params: Promise<Params> }>) => Promise<Response>;

/** The one way to write a route handler: `export const POST = respond<Params>(async (call) => ...)`. */
export function respond<Params>(handler: (call: Call<Params>) => Promise<Response>): Route<Params> {
  return async (request, context) => {
    try {
      const isRead = request.method === "GET" || request.method === "HEAD";
      const body = isRead ? null : await readChange(request);
      return harden(await handler({ request, params: await context.params, body }));
    } catch (error) {
      return harden(answerTo(error, request));
    }
  };
}

/** Proof that whoever sent this request may do this to that assessment; else the answer is 404. */
export function callGrant<P extends Permission>(
  request: Request,
  permission: P,
  assessmentId: string,
): Promise<Grant<P>> {
  return grant(claimedActor(request.headers.get("cookie")), permission, assessmentId);
}

/** Who sent this request. */
export function callActor(request: Request): Promise<Actor> {
  return readActor(request.headers.get("cookie"));
}

/** The fields of a posted form; what is no form has none. */
export function formOf({ body }: Pick<Call<unknown>, "body">): URLSearchParams {
  return new URLSearchParams(body?.kind === "form" ? body.fields.map(([name, value]) => [name, value]) : []);
}

/** Sends the browser on to a path of ours by GET, with the cookies that it must be given. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const response = new Response(null, { status: 303, headers: { location: path } });
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}

async function readChange(request: Request): Promise<Body> {
  const { appUrl, allowedOrigins } = env();
  checkOrigin(request.headers, [appUrl, ...allowedOrigins]);
  return readBody(request);
}

function answerTo(error: unknown, request: Request): Response {
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
  const isPage = request.headers.get("accept")?.includes("text/html") ?? false;
  const headers = new Headers({ "content-type": isPage ? "text/html; charset=utf-8" : "application/problem+json" });
  if (problem.retryAfterSeconds !== null) headers.set("retry-after", String(problem.retryAfterSeconds));
  const body = isPage ? problemPage(problem, reference) : problemJson(problem, reference);
  return new Response(body, { status: problem.status, headers });
}

/** Nobody between us and this visitor may keep what we answer; the other headers are set for every answer by proxy.ts. */
function harden(response: Response): Response {
  response.headers.set("cache-control", "private, no-store");
  response.headers.set("vary", "Cookie, Accept");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}
