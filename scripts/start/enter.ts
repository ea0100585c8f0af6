import type { IncomingMessage, ServerResponse } from "node:http";
import { type Entrance, entrance, foreignNonces, nowhere } from "@/entrance";

/**
 * Sets the security headers and a fresh nonce before the application sees a request, and whether it may see it. On every
 * answer, Next's own too; it is what proxy.elsewhere.ts does where another server runs, at a tenth of the price.
 *
 * @returns the nonce, or null where the request is answered already
 */
export function enter(request: IncomingMessage, response: ServerResponse, appUrl: string): string | null {
  const entered = entrance(request.method ?? "GET", request.url ?? "/", appUrl);
  const { nonce, pagePolicy, others, refusal, isReadable } = entered;
  for (const [name, value] of others) response.setHeader(name, value);
  for (const name of foreignNonces) delete request.headers[name];
  request.headers["content-security-policy"] = pagePolicy;
  if (!isReadable) request.url = nowhere;
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (...given: unknown[]) => {
    fitToContent(response, entered);
    return Reflect.apply(writeHead, response, given);
  };
  if (refusal === null) return nonce;
  for (const [name, value] of refusal.headers) response.setHeader(name, value);
  response.writeHead(refusal.status).end(request.method === "HEAD" ? undefined : refusal.body);
  return null;
}

/**
 * What an answer is shows when it is there: a file's address answers with a page where something is wrong, and a route
 * may have chosen a policy (app/respond.ts). A page differs by who asks for it.
 */
function fitToContent(response: ServerResponse, { pagePolicy, policy }: Entrance): void {
  const isPage = String(response.getHeader("content-type")).startsWith("text/html");
  if (isPage || !response.hasHeader("content-security-policy"))
    response.setHeader("content-security-policy", isPage ? pagePolicy : policy);
  if (!isPage) return;
  const vary = String(response.getHeader("vary") ?? "");
  if (!/\bcookie\b/i.test(vary)) response.setHeader("vary", vary === "" ? "Cookie" : `Cookie, ${vary}`);
}
