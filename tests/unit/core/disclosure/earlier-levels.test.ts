import { expect, test } from "vitest";
import { earlierBand, possibleEarlier } from "@/lib/core/disclosure/earlier-levels";
import { allCounts } from "@/lib/core/disclosure/level-counts";
import { releaseLevels } from "@/lib/core/disclosure/release-levels";

const hidden = { agreement: { kind: "withheld" }, histogram: { kind: "withheld", reason: "single-answer" } } as const;

test("what was shown leaves at least what was answered, and nothing else than what shows the same", () => {
  for (const counts of allCounts(5)) {
    const shown = { ...releaseLevels(counts), level: 0 };
    const possible = possibleEarlier(shown) ?? [];
    expect(possible).toContainEqual(counts);
    expect(possible.every((one) => possible.length === 1 || one.length === 5)).toBe(true);
  }
});

test("an exact mean of an older report leaves what has that sum; more people than can be enumerated leave all", () => {
  const exact = { known: 5, level: 0.8, band: null, ...hidden, agreement: { kind: "band", band: "wide" } } as const;
  expect(possibleEarlier(exact)).toEqual([[4, 0, 0, 0, 1]]);
  expect(earlierBand(exact)).toEqual({ from: 1, to: 1 });
  expect(possibleEarlier({ known: 40, level: 2, band: { from: 2, to: 2 }, ...hidden })).toBeNull();
});
