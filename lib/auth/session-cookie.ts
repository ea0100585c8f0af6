import { createHmac } from "node:crypto";
import type { Env } from "@/lib/platform/env";
import { secretKey } from "@/lib/platform/secret-key";
import { isSameSecret, newCode } from "@/lib/platform/secrets";
import { cookieNamed, isHttps } from "./cookie";
import { longestSeconds } from "./fresh";

/** The key under which better-auth signs the cookie of a session; nothing else is signed with it. */
export function sessionKey(env: Pick<Env, "secretKey" | "dataDir">): string {
  return createHmac("sha256", secretKey(env)).update("session").digest("base64url");
}

/** Browsers bind a `__Host-` cookie to this host and https; over plain http they refuse it. */
function hostCookieName(name: string, appUrl: string): string {
  return isHttps(appUrl) ? `__Host-plimsoll-${name}` : `plimsoll-${name}`;
}

export function sessionCookieName(appUrl: string): string {
  return hostCookieName("session", appUrl);
}

/** Who has given the right password and still owes a code. */
export function secondFactorCookieName(appUrl: string): string {
  return hostCookieName("second-factor", appUrl);
}

/** Which challenge a passkey is to answer. */
export function challengeCookieName(appUrl: string): string {
  return hostCookieName("passkey", appUrl);
}

/** The Set-Cookie header that takes the session from this browser. */
export function endedSessionCookie(appUrl: string): string {
  const secure = isHttps(appUrl) ? "; Secure" : "";
  return `${sessionCookieName(appUrl)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`;
}

/** A new token for a session, of the characters and the length that better-auth gives one. */
export function newSessionToken(): string {
  return newCode("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 32);
}

/** The Set-Cookie header that gives this browser a session, as better-auth writes it. */
export function sessionCookie(token: string, env: Pick<Env, "appUrl" | "secretKey" | "dataDir">): string {
  const signature = createHmac("sha256", sessionKey(env)).update(token).digest("base64");
  const secure = isHttps(env.appUrl) ? "; Secure" : "";
  const value = encodeURIComponent(`${token}.${signature}`);
  return `${sessionCookieName(env.appUrl)}=${value}; Max-Age=${longestSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** The token of the session in a Cookie header; null where there is none that we signed. */
export function readSessionToken(
  cookieHeader: string | null,
  env: Pick<Env, "appUrl" | "secretKey" | "dataDir">,
): string | null {
  const value = cookieNamed(cookieHeader, sessionCookieName(env.appUrl));
  const [, token, given] = /^([A-Za-z0-9]{20,80})\.([A-Za-z0-9+/]{43}=)$/.exec(decode(value)) ?? [];
  if (token === undefined || given === undefined) return null;
  const signature = createHmac("sha256", sessionKey(env)).update(token).digest("base64");
  return isSameSecret(given, signature) ? token : null;
}

function decode(value: string | null): string {
  try {
    return decodeURIComponent(value ?? "");
  } catch {
    return "";
  }
}
