import { createHmac } from "node:crypto";
import type { LinkActor } from "@/lib/core/access/actor";
import type { Env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { secretKey } from "@/lib/platform/secret-key";
import { isSameSecret } from "@/lib/platform/secrets";
import { cookieNamed, isHttps } from "./cookie";

/** A visitor opens the link again after a day; whether it still opens anything is asked at every request. */
const maxAgeSeconds = 24 * 60 * 60;

type Signing = Pick<Env, "appUrl" | "secretKey" | "dataDir">;

/** The Set-Cookie header that lets a browser back to this link's report: bound to the link and its passphrase. */
export function shareCookie(visitor: LinkActor, env: Signing): string {
  const value = `${visitor.passphraseVersion}.${visitor.hasEntered ? "entered" : "asked"}.${newId()}`;
  const secure = isHttps(env.appUrl) ? "; Secure" : "";
  const pair = `${nameOf(visitor.id, env.appUrl)}=${value}.${signature(visitor.id, value, env)}`;
  return `${pair}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** The visitor that a Cookie header shows for this link; null where it holds nothing that we signed. */
export function readShareCookie(cookieHeader: string | null, linkId: string, env: Signing): LinkActor | null {
  const read = readCookie(cookieHeader, linkId, env);
  if (read === null) return null;
  return { kind: "link", id: linkId, passphraseVersion: read.version, hasEntered: read.stage === "entered" };
}

/** Which of this link's visitors a browser is, so that each has tries of their own; null where it is none. */
export function readShareVisitor(cookieHeader: string | null, linkId: string, env: Signing): string | null {
  return readCookie(cookieHeader, linkId, env)?.visitorId ?? null;
}

function readCookie(cookieHeader: string | null, linkId: string, env: Signing) {
  const given = cookieNamed(cookieHeader, nameOf(linkId, env.appUrl)) ?? "";
  const parts = /^(\d{1,9})\.(entered|asked)\.([0-9a-f-]{36})\.([\w-]{43})$/.exec(given) ?? [];
  const [, version, stage, visitorId, signed] = parts;
  if (version === undefined || visitorId === undefined || signed === undefined) return null;
  if (!isSameSecret(signed, signature(linkId, `${version}.${stage}.${visitorId}`, env))) return null;
  return { version: Number(version), stage, visitorId };
}

/** A cookie for each link. Browsers bind a `__Host-` one to this host and https; over plain http they refuse it. */
function nameOf(linkId: string, appUrl: string): string {
  return `${isHttps(appUrl) ? "__Host-" : ""}plimsoll-share-${linkId.slice(0, 13)}`;
}

function signature(linkId: string, value: string, env: Signing): string {
  const key = createHmac("sha256", secretKey(env)).update("share link").digest();
  return createHmac("sha256", key).update(`${linkId}.${value}`).digest("base64url");
}
