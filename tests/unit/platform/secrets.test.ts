import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashSecret, isSameSecret, isToken, newSecret, newToken, readSigned, signValue } from "@/lib/platform/secrets";
import { anyText } from "../../fixtures/any-text";

const key = Buffer.from(newSecret());
const noon = new Date("2026-03-01T12:00:00Z");
const later = new Date("2026-03-01T12:01:00Z");

test("a secret has 256 bits and never comes twice", () => {
  const secrets = Array.from({ length: 1000 }, newSecret);
  expect(new Set(secrets).size).toBe(1000);
  expect(secrets.every((secret) => Buffer.from(secret, "base64url").length === 32)).toBe(true);
});

test("what is stored of a secret is its SHA-256", () => {
  expect(hashSecret("abc").toString("hex")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("two secrets are the same only when they are equal, whatever their lengths", () => {
  expect(isSameSecret("a", "a")).toBe(true);
  expect(isSameSecret("a", "ab")).toBe(false);
  expect(isSameSecret("", "a")).toBe(false);
});

describe("a signed value", () => {
  test("comes back as it was, until it expires", () => {
    fc.assert(
      fc.property(anyText(), (value) => {
        const signed = signValue(value, key, later);
        expect(readSigned(signed, key, noon)).toBe(value);
        expect(readSigned(signed, key, later)).toBeNull();
      }),
    );
  });

  test("does not come back under another key", () => {
    expect(readSigned(signValue("x", key, later), Buffer.from(newSecret()), noon)).toBeNull();
  });

  test("does not come back when a character was changed, and its expiry cannot be moved", () => {
    const signed = signValue("value", key, later);
    for (let at = 0; at < signed.length; at += 1) {
      const changed = `${signed.slice(0, at)}${signed.charAt(at) === "0" ? "1" : "0"}${signed.slice(at + 1)}`;
      expect(readSigned(changed, key, noon)).toBeNull();
    }
  });

  test("is nothing when it is something else", () => {
    for (const text of ["", ".", "..", "a.b", "a.b.c", "a.b.c.d"]) expect(readSigned(text, key, noon)).toBeNull();
  });
});

describe("SH-1 a resume token", () => {
  test("has a prefix that scanners find, 256 bits and a checksum", () => {
    const tokens = Array.from({ length: 1000 }, () => newToken("r"));
    expect(new Set(tokens).size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^plm_r_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/);
    expect(tokens.every((token) => isToken("r", token))).toBe(true);
  });

  test("is refused without a look-up when one character is wrong", () => {
    const token = newToken("r");
    for (let at = 6; at < token.length; at += 1) {
      const wrong = token.charAt(at) === "x" ? "y" : "x";
      expect(isToken("r", token.slice(0, at) + wrong + token.slice(at + 1))).toBe(false);
    }
  });

  test("is nothing of another form", () => {
    for (const text of ["", "plm_r_", "plm_s_x_y", ` ${newToken("r")}`, `${newToken("r")}\n`]) {
      expect(isToken("r", text)).toBe(false);
    }
  });
});
