import { describe, expect, test } from "vitest";
import { readShareCookie, shareCookie } from "@/lib/auth/share-cookie";
import type { LinkActor } from "@/lib/core/access/actor";
import { newId } from "@/lib/platform/ids";
import { newSecret } from "@/lib/platform/secrets";

const env = { appUrl: "https://plimsoll.example", secretKey: newSecret(), dataDir: "" };
const visitor: LinkActor = { kind: "link", id: newId(), passphraseVersion: 2, hasEntered: false };
const pairOf = (cookie: string) => cookie.split(";")[0] ?? "";

test("SH-2 on https the cookie is bound to the host, out of the reach of script, and named after its link", () => {
  const cookie = shareCookie(visitor, env);
  expect(cookie).toMatch(/^__Host-plimsoll-share-[0-9a-f-]+=/);
  expect(cookie).toMatch(/; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure$/);
  expect(shareCookie(visitor, { ...env, appUrl: "http://localhost:3000" })).not.toMatch(/__Host-|Secure/);
});

describe("a browser is let back", () => {
  test("as what it showed", () => {
    for (const hasEntered of [true, false]) {
      const one = { ...visitor, hasEntered };
      expect(readShareCookie(`a=b; ${pairOf(shareCookie(one, env))}`, visitor.id, env)).toEqual(one);
    }
  });

  test("SH-4 never by another link's cookie, an altered one, or one of another key", () => {
    const pair = pairOf(shareCookie(visitor, env));
    const [name = "", value = ""] = pair.split("=");
    const other = `${visitor.id.slice(0, -1)}${visitor.id.endsWith("0") ? "1" : "0"}`; // with the same name
    expect(readShareCookie(pair, other, env)).toBeNull();
    expect(readShareCookie(`${name}=${value.replace("asked", "entered")}`, visitor.id, env)).toBeNull();
    expect(readShareCookie(`${name}=${value.replace(/^2/, "3")}`, visitor.id, env)).toBeNull();
    expect(readShareCookie(pair, visitor.id, { ...env, secretKey: newSecret() })).toBeNull();
    for (const nothing of [null, "", `${name}=`, `${name}=2.entered.`]) {
      expect(readShareCookie(nothing, visitor.id, env)).toBeNull();
    }
  });
});
