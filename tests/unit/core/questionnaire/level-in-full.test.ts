import { expect, test } from "vitest";
import { levelInFull } from "@/lib/core/questionnaire/level-in-full";

const levels = ["None", "Some", "Most", "As level 2, in writing", "As level 3, with checks"];

test.each([
  [0, "None"],
  [2, "Most"],
  [3, "Most; in writing"],
  [4, "Most; in writing; with checks"],
  [3.5, "Most; in writing"],
])("level %d in full", (level, words) => {
  expect(levelInFull(levels, level)).toBe(words);
});

test("there is no sixth level", () => {
  expect(levelInFull(levels, 5)).toBeNull();
});
