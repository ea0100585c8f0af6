import { expect, test } from "vitest";
import { allCounts, countLevels, sizeOf, sumOf, withOne } from "@/lib/core/disclosure/level-counts";

test("levels are counted, and counts know their people and their sum", () => {
  const counts = countLevels([0, 3, 3, 4]);
  expect(counts).toEqual([1, 0, 0, 2, 1]);
  expect([sizeOf(counts), sumOf(counts)]).toEqual([4, 10]);
  expect(withOne(withOne(counts, 0, -1), 2, 1)).toEqual([0, 0, 1, 2, 1]);
});

test("every way to answer is there once: n + 4 over 4", () => {
  expect([0, 1, 5, 6].map((n) => new Set(allCounts(n).map(String)).size)).toEqual([1, 5, 126, 210]);
  expect(allCounts(5).every((counts) => sizeOf(counts) === 5)).toBe(true);
});
