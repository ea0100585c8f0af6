import { expect, test } from "vitest";
import { halfBands, halfLevel, isInBand, joinTowards, middleOf } from "@/lib/core/disclosure/level-band";

test("a mean is rounded to the nearest half level, half up, in whole numbers", () => {
  expect([halfLevel(4, 5), halfLevel(0, 5), halfLevel(20, 5), halfLevel(11, 6)]).toEqual([1, 0, 4, 2]);
  expect([halfLevel(1, 4), halfLevel(3, 4)]).toEqual([0.5, 1]);
});

test("a band holds the half levels that it goes from and to, and counts as its middle", () => {
  expect([0, 4, 6, 7].map((sum) => isInBand(sum, 5, { from: 0, to: 1 }))).toEqual([true, true, true, false]);
  expect(middleOf({ from: 0, to: 0.5 })).toBe(0.25);
});

test("a band joins its neighbour on the side that is asked for", () => {
  expect(halfBands).toHaveLength(9);
  expect(joinTowards(halfBands, 0, 2)[0]).toEqual({ from: 0, to: 0.5 });
  expect(joinTowards(halfBands, 8, 2).at(-1)).toEqual({ from: 3.5, to: 4 });
  expect(joinTowards(halfBands, 4, 0)[3]).toEqual({ from: 1.5, to: 2 });
  expect(joinTowards(halfBands, 8, 9).at(-1)).toEqual({ from: 3.5, to: 4 });
  expect(joinTowards([{ from: 0, to: 4 }], 0, 2)).toEqual([{ from: 0, to: 4 }]);
});
