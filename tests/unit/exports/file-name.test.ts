import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asciiFileName, fileName } from "@/lib/exports/file-name";
import { anyText } from "../../fixtures/any-text";

const named = (scope: string) => fileName({ scope, computedAt: "2026-11-23T09:00:00.000Z" }, "pdf");

describe("fileName", () => {
  test.each([
    ["production EKS", "plimsoll-production-eks-2026-11-23.pdf", "plimsoll-production-eks-2026-11-23.pdf"],
    ["Zürich, Straße", "plimsoll-zürich-straße-2026-11-23.pdf", "plimsoll-zurich-strasse-2026-11-23.pdf"],
    ["Łódź", "plimsoll-łódź-2026-11-23.pdf", "plimsoll-lodz-2026-11-23.pdf"],
    ["مرحبا", "plimsoll-مرحبا-2026-11-23.pdf", "plimsoll-2026-11-23.pdf"],
    ["本番クラスタ", "plimsoll-本番クラスタ-2026-11-23.pdf", "plimsoll-2026-11-23.pdf"],
    ['"\r\nSet-Cookie:x=1;../..', "plimsoll-set-cookie-x-1-2026-11-23.pdf", "plimsoll-set-cookie-x-1-2026-11-23.pdf"],
    ["x".repeat(80), `plimsoll-${"x".repeat(60)}-2026-11-23.pdf`, `plimsoll-${"x".repeat(60)}-2026-11-23.pdf`],
  ])("of %j is %s, and %s in ASCII", (scope, expected, ascii) => {
    expect(named(scope)).toBe(expected);
    expect(asciiFileName(named(scope))).toBe(ascii);
  });

  test("EX-2: no scope leaves the name: no line break, quote or path", () => {
    fc.assert(
      fc.property(anyText({ maxLength: 80 }), (scope) => {
        expect(named(scope)).toMatch(/^plimsoll-(?:[\p{L}\p{N}\p{M}]+-)*2026-11-23\.pdf$/u);
        expect(asciiFileName(named(scope))).toMatch(/^plimsoll-(?:[a-z0-9]+-)*2026-11-23\.pdf$/);
      }),
    );
  });
});
