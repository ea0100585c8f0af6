import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLongWords, cleanText, substitute } from "@/lib/exports/pdf/clean-text";
import { bundledCoverage } from "@/lib/exports/pdf/font-coverage";
import { anyText } from "../../../fixtures/any-text";

const clean = (text: string) => cleanText(text, bundledCoverage());
const typed = anyText({ maxLength: 80 });

describe("text for the typesetter", () => {
  test.each([
    ["plain words", "production EKS", "production EKS"],
    ["accents, composed", "Zu\u0308rich é", "Zürich é"],
    ["Cyrillic and Greek", "Москва Αθήνα", "Москва Αθήνα"],
    ["controls and escapes", "a\u0000b\u001b[31mc", "ab[31mc"],
    ["marks of direction and zero width", "a\u202eb\u2066c\u200bd\ufeff", "abcd"],
    ["lone surrogates and non-characters", "a\ud800b\uffffc", "abc"],
    ["all kinds of space", "a\tb\r\nc\u3000d", "a b c d"],
    ["one substitute an emoji, however many code points make it", "👨‍👩‍👧 🇩🇪", `${substitute} ${substitute}`],
    ["letters that no font has", "مرحبا", substitute.repeat(5)],
    ["a letter with a mark that no font has", "e\u0489", "e"],
  ])("%s", (_, given, expected) => {
    expect(clean(given)).toBe(expected);
  });

  test("leaves only characters that every bundled weight shows", () => {
    const covers = bundledCoverage();
    fc.assert(
      fc.property(typed, (text) => {
        for (const character of clean(text)) expect(covers(character.codePointAt(0) ?? 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("the substitute itself can be shown", () => {
    expect(bundledCoverage()(substitute.codePointAt(0) ?? 0)).toBe(true);
  });
});

describe("long words", () => {
  test("get places to break, ordinary ones none", () => {
    expect(breakLongWords("internationalisation of EKS")).toBe("internationalisation of EKS");
    expect(
      Math.max(
        ...breakLongWords("x".repeat(80))
          .split("\u{200b}")
          .map((part) => part.length),
      ),
    ).toBe(8);
  });

  test("lose no character", () => {
    fc.assert(fc.property(typed, (text) => breakLongWords(clean(text)).replaceAll("\u{200b}", "") === clean(text)));
  });
});
