import { expect, test } from "vitest";
import { passphraseSchema, shareDays, shareLabelSchema, usualDays } from "@/lib/core/sharing/share-link";

test("without an account a link lives thirty days at most, with one a year, and thirty days where nobody says", () => {
  expect(Math.max(...shareDays({ kind: "guest" }))).toBe(30);
  expect(Math.max(...shareDays({ kind: "user" }))).toBe(365);
  for (const kind of ["guest", "user"] as const) expect(shareDays({ kind })).toContain(usualDays);
  expect(usualDays).toBe(30);
});

test("SH-4 a passphrase has eight characters or more, whichever", () => {
  expect(passphraseSchema.safeParse("1234567").success).toBe(false);
  expect(passphraseSchema.safeParse("12345678").success).toBe(true);
  expect(passphraseSchema.safeParse("ein langer Satz ✓").success).toBe(true);
});

test("a label is trimmed, may be missing, and hides no character", () => {
  expect(shareLabelSchema.parse("  board ")).toBe("board");
  expect(shareLabelSchema.parse("  ")).toBeNull();
  for (const wrong of ["x".repeat(81), "a\u0000b", "a\u202eb", "a\nb"])
    expect(shareLabelSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
});
