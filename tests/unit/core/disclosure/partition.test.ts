import { expect, test } from "vitest";
import { isCertain } from "@/lib/core/disclosure/is-certain";
import { allCounts, type LevelCounts } from "@/lib/core/disclosure/level-counts";
import { partitionOf } from "@/lib/core/disclosure/partition";
import { releaseLevels } from "@/lib/core/disclosure/release-levels";

/** All answers of `n` people, in groups that show the same. */
function groupsOf(n: number): readonly (readonly LevelCounts[])[] {
  const groups = new Map<string, LevelCounts[]>();
  for (const counts of allCounts(n)) {
    const shown = JSON.stringify(releaseLevels(counts));
    groups.set(shown, [...(groups.get(shown) ?? []), counts]);
  }
  return [...groups.values()];
}

test.each([3, 4, 5, 6, 7, 8, 9, 10, 12, 15])(
  "whoever knows the rule and what it shows of %d answers is certain of nobody's, whichever they are",
  (n) => {
    expect(groupsOf(n).filter(isCertain)).toEqual([]);
  },
);

test.each([23, 24, 27, 31])("neither is anybody of %d answers, which are too many to enumerate in time", (n) => {
  expect(groupsOf(n).filter(isCertain)).toEqual([]);
});

test("few answers widen the bands at the ends, where nearly all must be alike", () => {
  const ends = (n: number) => [partitionOf(n).bands.at(0), partitionOf(n).bands.at(-1)];
  expect(ends(5)).toEqual([
    { from: 0, to: 1 },
    { from: 3, to: 4 },
  ]);
  expect(ends(9)).toEqual([
    { from: 0, to: 0.5 },
    { from: 3.5, to: 4 },
  ]);
  expect(ends(22)).toEqual([
    { from: 0, to: 0 },
    { from: 4, to: 4 },
  ]);
});
