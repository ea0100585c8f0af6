import { createHmac } from "node:crypto";
import type { Env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { secretKey } from "@/lib/platform/secret-key";
import { isSameSecret } from "@/lib/platform/secrets";
import { cookieNamed, isHttps } from "./cookie";

/** Browsers keep no cookie longer. */
const maxAgeSeconds = 400 * 24 * 60 * 60;

type Signing = Pick<Env, "appUrl" | "secretKey" | "dataDir">;

/**
 * The Set-Cookie header by which a browser shows later that it signed in to this account before. It lets nobody in: its
 * tries alone are counted apart, so that whoever guesses elsewhere does not lock out the person who sits here.
 */
export function knownBrowserCookie(email: string, env: Signing): string {
  const id = newId();
  const secure = isHttps(env.appUrl) ? "; Secure" : "";
  const pair = `${nameOf(email, env)}=${id}.${signature(email, id, env)}`;
  return `${pair}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** Which browser this is, of those that signed in to this account; null where it is none, or holds nothing we signed. */
export function readKnownBrowser(cookieHeader: string | null, email: string, env: Signing): string | null {
  const given = cookieNamed(cookieHeader, nameOf(email, env)) ?? "";
  const [, id, signed] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(given) ?? [];
  if (id === undefined || signed === undefined) return null;
  return isSameSecret(signed, signature(email, id, env)) ? id : null;
}

/** A cookie an account, whose name tells nobody which. */
function nameOf(email: string, env: Signing): string {
  return `${isHttps(env.appUrl) ? "__Host-" : ""}plimsoll-known-${signature(email, "name", env).slice(0, 12)}`;
}

function signature(email: string, id: string, env: Signing): string {
  const key = createHmac("sha256", secretKey(env)).update("known browser").digest();
  return createHmac("sha256", key).update(`${email} ${id}`).digest("base64url");
}
