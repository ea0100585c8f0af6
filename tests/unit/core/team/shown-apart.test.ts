import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownApart } from "@/lib/core/team/shown-apart";

const cellsOf = (counts: readonly number[]) => counts.map((count, id) => ({ id, count }));
const totalOf = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0);
const shown = (counts: readonly number[], threshold: number, untold = 0) =>
  [...shownApart(cellsOf(counts), totalOf(counts) + untold, threshold)].map((id) => counts[id]);

describe("shownApart", () => {
  test.each([
    ["five beside four and one: those are five together", [5, 4, 1], [5]],
    ["five and five: nobody is left over", [5, 5], [5, 5]],
    ["six and four: the four would be the total less the six", [6, 4], []],
    ["seven, six and one: the six go with the one", [7, 6, 1], [7]],
    ["nobody reaches it", [4, 4, 4], []],
    ["nobody at all", [], []],
  ])("%s", (_, counts, expected) => {
    expect(shown(counts, 5)).toEqual(expected);
  });

  test("those who are told of nobody count as left over", () => {
    expect(shown([5, 5], 5, 1)).toEqual([5]);
    expect(shown([5, 5], 5, 5)).toEqual([5, 5]);
  });

  test("whatever is shown, and the whole less any of it, is nobody or reaches the threshold", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 3, max: 10 }),
        fc.integer({ min: 0, max: 14 }),
        (all, threshold, untold) => {
          const apart = shown(all, threshold, untold);
          for (const count of apart) expect(count).toBeGreaterThanOrEqual(threshold);
          const left = totalOf(all) + untold - apart.reduce<number>((sum, one) => sum + (one ?? 0), 0);
          expect(left === 0 || left >= threshold || apart.length === 0).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
