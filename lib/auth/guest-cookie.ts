import { cookieNamed, isHttps } from "./cookie";

/** How long a browser keeps an untouched guest's secret; the assessments behind it are deleted after as long. */
const maxAgeSeconds = 90 * 24 * 60 * 60;

const secretForm = /^[A-Za-z0-9_-]{43}$/;

/** Browsers bind a `__Host-` cookie to this host and https; over plain http they refuse it. */
export function guestCookieName(appUrl: string): string {
  return isHttps(appUrl) ? "__Host-plimsoll" : "plimsoll";
}

/** The guest's secret in a Cookie header; null where there is none or it cannot be one of ours. */
export function guestSecret(cookieHeader: string | null, appUrl: string): string | null {
  const value = cookieNamed(cookieHeader, guestCookieName(appUrl));
  return value !== null && secretForm.test(value) ? value : null;
}

/** The Set-Cookie header that gives this browser its secret; script cannot read it, other sites cannot post with it. */
export function guestCookie(secret: string, appUrl: string): string {
  const secure = isHttps(appUrl) ? "; Secure" : "";
  return `${guestCookieName(appUrl)}=${secret}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
