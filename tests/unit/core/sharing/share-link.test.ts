import { expect, test } from "vitest";
import {
  foldPassphrase,
  passphraseSchema,
  shareDays,
  shareLabelSchema,
  usualDays,
} from "@/lib/core/sharing/share-link";

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

test.each([
  "Übergroße Straße 7",
  " Übergroße  Straße 7\n",
  "Übergroße\u00a0Straße 7\u200b",
  "U\u0308bergroße Straße 7",
])("a passphrase is the same however it was pasted: %j", (typed) =>
  expect([foldPassphrase(typed), passphraseSchema.parse(typed)]).toEqual(Array(2).fill("Übergroße Straße 7")),
);
