import { expect, test } from "vitest";
import { wholePoints } from "@/lib/core/scoring/whole-points";

test("rounds half up, also where floating point misses the half", () => {
  expect([54.49, 54.5, 55.4999, 0, 100].map(wholePoints)).toEqual([54, 55, 55, 0, 100]);
  expect(wholePoints(100 * 0.145)).toBe(15);
  expect(wholePoints(100 * 0.285)).toBe(29);
});
