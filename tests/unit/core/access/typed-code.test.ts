import { expect, test } from "vitest";
import { foldCode, groupedCode, readRecoveryCode, recoveryAlphabet } from "@/lib/core/access/typed-code";
import { readCode } from "@/lib/core/workshop/code";

test("a one-time code is read in full width, in groups and with what was pasted around it", () => {
  expect(["１２３４５６", "123 456", "123-456", "\u200b123\u00a0456 "].map(foldCode)).toEqual(Array(4).fill("123456"));
});

test("a recovery code is read in capitals, without its dash and with another dash", () => {
  const typed = ["acdef-34679", "ACDEF-34679", "acdef34679", "acdef–34679", " acdef 34679.", "ＡＣＤＥＦ３４６７９"];
  expect(typed.map(readRecoveryCode)).toEqual(Array(typed.length).fill("acdef-34679"));
  expect(readRecoveryCode("aBcD0-1l2Oz")).toBe("aBcD0-1l2Oz");
  expect(groupedCode("acdef34679")).toBe("acdef-34679");
});

test("no character of a recovery code is mistaken for another", () => {
  expect(recoveryAlphabet).not.toMatch(/[0o1il2z5s8bA-Z]/);
});

test("a workshop's code is read in full-width letters", () => {
  expect(readCode("ｋ７ｍ ４ｘｔ")).toBe("K7M4XT");
});
