import { Refusal } from "./refusal";

/**
 * Refuses a state change that another site's page may have sent. A browser names the page's origin with every post;
 * one that names none and carries a cookie is refused too. Programs without a cookie have nothing to be abused.
 */
export function checkOrigin(headers: Headers, origins: readonly string[]): void {
  if (headers.get("sec-fetch-site") === "cross-site") throw new Refusal(403, "sent by another site");
  const origin = headers.get("origin");
  if (origin === null) {
    if (headers.has("cookie")) throw new Refusal(403, "a cookie without an origin");
    return;
  }
  if (!origins.includes(origin)) throw new Refusal(403, "sent by another origin");
}
