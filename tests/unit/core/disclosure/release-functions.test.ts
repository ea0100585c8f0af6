import { expect, test } from "vitest";
import { halfBands } from "@/lib/core/disclosure/level-band";
import type { LevelCounts } from "@/lib/core/disclosure/level-counts";
import { releaseFunctions } from "@/lib/core/disclosure/release-functions";
import { releaseLevels } from "@/lib/core/disclosure/release-levels";

const release = (...groups: readonly LevelCounts[]) =>
  releaseFunctions(
    groups.map((counts) => ({ counts, bands: halfBands })),
    releaseLevels,
  );

test("groups are shown where other answers would show the same", () => {
  expect(release([0, 1, 2, 2, 1], [1, 3, 1, 1, 0])).toEqual([
    { from: 2.5, to: 2.5 },
    { from: 1.5, to: 1.5 },
  ]);
});

test("groups of which each is of one mind are not: everybody's level would be certain", () => {
  // The whole is seven at 0 and seven at 4, so a group at the lowest half level is the seven at 0.
  expect(release([7, 0, 0, 0, 0], [0, 0, 0, 0, 7])).toBeNull();
});
