import { createHmac } from "node:crypto";
import type { LinkActor } from "@/lib/core/access/actor";
import type { Env } from "@/lib/platform/env";
import { secretKey } from "@/lib/platform/secret-key";
import { isSameSecret } from "@/lib/platform/secrets";
import { cookieNamed, isHttps } from "./cookie";

/** A visitor opens the link again after a day; whether it still opens anything is asked at every request. */
const maxAgeSeconds = 24 * 60 * 60;

type Signing = Pick<Env, "appUrl" | "secretKey" | "dataDir">;

/** The Set-Cookie header that lets a browser back to this link's report: bound to the link and its passphrase. */
export function shareCookie(visitor: LinkActor, env: Signing): string {
  const value = `${visitor.passphraseVersion}.${visitor.hasEntered ? "entered" : "asked"}`;
  const secure = isHttps(env.appUrl) ? "; Secure" : "";
  const pair = `${nameOf(visitor.id, env.appUrl)}=${value}.${signature(visitor.id, value, env)}`;
  return `${pair}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** The visitor that a Cookie header shows for this link; null where it holds nothing that we signed. */
export function readShareCookie(cookieHeader: string | null, linkId: string, env: Signing): LinkActor | null {
  const given = cookieNamed(cookieHeader, nameOf(linkId, env.appUrl)) ?? "";
  const [, version, stage, signed] = /^(\d{1,9})\.(entered|asked)\.([\w-]{43})$/.exec(given) ?? [];
  if (version === undefined || signed === undefined) return null;
  if (!isSameSecret(signed, signature(linkId, `${version}.${stage}`, env))) return null;
  return { kind: "link", id: linkId, passphraseVersion: Number(version), hasEntered: stage === "entered" };
}

/** A cookie for each link. Browsers bind a `__Host-` one to this host and https; over plain http they refuse it. */
function nameOf(linkId: string, appUrl: string): string {
  return `${isHttps(appUrl) ? "__Host-" : ""}plimsoll-share-${linkId.slice(0, 13)}`;
}

function signature(linkId: string, value: string, env: Signing): string {
  const key = createHmac("sha256", secretKey(env)).update("share link").digest();
  return createHmac("sha256", key).update(`${linkId}.${value}`).digest("base64url");
}
