import { expect, test } from "vitest";
import { fittingCounts, shareRounding } from "@/lib/core/benchmark/share-rounding";

test("a count has none, a whole percent half a point, a tenth half a tenth", () => {
  expect(shareRounding({ count: 368, proportion: 368 / 1712 })).toBe(0);
  expect(shareRounding({ count: null, proportion: 0.67 })).toBe(0.005);
  expect(shareRounding({ count: null, proportion: 0.4 })).toBe(0.005);
  expect(shareRounding({ count: null, proportion: 0.215 })).toBe(0.0005);
});

test("the counts that fit a share are those that round to it", () => {
  expect(fittingCounts(0.215, 1712, 0.0005)).toEqual([368]);
  expect(fittingCounts(0.235, 1712, 0.0005)).toEqual([402, 403]);
  expect(fittingCounts(0.31, 300, 0.005)).toEqual([92, 93, 94]);
  expect(fittingCounts(0.5, 1, 0.005)).toEqual([]);
});
