import type { IncomingMessage, ServerResponse } from "node:http";
import { entrance, foreignNonces } from "@/entrance";

/** Saving chooses its policy itself, by what it answers with (app/respond.ts); what is set here would stand before it. */
const ownPolicy = /^\/assess\/[0-9a-f-]{36}\/answers$/;

/**
 * Sets the security headers and a fresh nonce before the application sees a request, and whether it may see it. On every
 * answer, Next's own too; it is what proxy.elsewhere.ts does where another server runs, at a tenth of the price.
 *
 * @returns the nonce, or null where the request is answered already
 */
export function enter(request: IncomingMessage, response: ServerResponse, appUrl: string): string | null {
  const [path = "/"] = (request.url ?? "/").split(/[?#]/);
  const { nonce, policy, others, refusal } = entrance(request.method ?? "GET", path, appUrl);
  for (const [name, value] of others) response.setHeader(name, value);
  if (refusal !== null || !ownPolicy.test(path)) response.setHeader("content-security-policy", policy);
  for (const name of foreignNonces) delete request.headers[name];
  request.headers["content-security-policy"] = policy;
  if (refusal === null) return nonce;
  for (const [name, value] of refusal) response.setHeader(name, value);
  response.writeHead(405).end();
  return null;
}
