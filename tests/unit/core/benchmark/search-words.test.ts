import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFound, searchText } from "@/lib/core/benchmark/search-words";

const text = searchText(["Are images signed?", "Zürich, end-user café", "AWS (M. Hausenblas)", "5,000+"]);

describe("a word is found where a word of the text begins with it", () => {
  test.each([
    "image",
    "IMAGES",
    "zurich",
    "ZÜRICH",
    "cafe",
    "user",
    "hausen",
    "sign aws",
    "  ",
    "5 000",
    "M.",
    "ımage",
    "İMAGE",
    "ｉｍａｇｅ",
  ])("%j is found", (search) => expect(isFound(search, text)).toBe(true));

  test.each(["mages", "signing", "aws images nothing", "ser", "senblas"])("%j is not", (search) =>
    expect(isFound(search, text)).toBe(false),
  );
});

test("words of one text do not run into the next", () => {
  expect(isFound("ab", searchText(["a", "b"]))).toBe(false);
});

const words = fc.string({ unit: "grapheme", maxLength: 30 });

test("a text is found by itself", () => {
  fc.assert(fc.property(words, (one) => isFound(one, searchText([one]))));
});

test("a longer search finds no more", () => {
  fc.assert(
    fc.property(words, words, words, (one, more, found) => {
      if (isFound(`${one} ${more}`, searchText([found]))) expect(isFound(one, searchText([found]))).toBe(true);
    }),
  );
});
