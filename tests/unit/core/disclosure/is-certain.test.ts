import { expect, test } from "vitest";
import { isCertain } from "@/lib/core/disclosure/is-certain";

test("a level is certain where one person gave it in all that is possible, or everybody did", () => {
  expect(isCertain([[4, 0, 0, 0, 1]])).toBe(true);
  expect(isCertain([[5, 0, 0, 0, 0]])).toBe(true);
  const lone = [
    [2, 2, 0, 0, 1],
    [3, 1, 0, 0, 1],
  ];
  expect(isCertain(lone)).toBe(true);
  expect(isCertain([...lone, [2, 1, 0, 2, 0]])).toBe(false);
  expect(isCertain([])).toBe(false);
});

test("a level is certain where a reader who differs from all others would know theirs", () => {
  const nearlyAlike = [
    [5, 0, 0, 0, 0],
    [4, 1, 0, 0, 0],
  ];
  expect(isCertain(nearlyAlike)).toBe(true);
  expect(isCertain([...nearlyAlike, [3, 1, 1, 0, 0], [3, 2, 0, 0, 0], [4, 0, 1, 0, 0]])).toBe(false);
});
