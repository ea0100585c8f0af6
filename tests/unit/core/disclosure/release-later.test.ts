import { expect, test } from "vitest";
import { canTell, turnovers } from "@/lib/core/disclosure/can-tell";
import { possibleEarlier } from "@/lib/core/disclosure/earlier-levels";
import { isInBand } from "@/lib/core/disclosure/level-band";
import { allCounts, sumOf } from "@/lib/core/disclosure/level-counts";
import { releaseLater } from "@/lib/core/disclosure/release-later";
import { releaseLevels } from "@/lib/core/disclosure/release-levels";

test("no band of a later round tells what one of six answered, whatever the earlier one showed", () => {
  for (const counts of allCounts(6)) {
    const earlier = { ...releaseLevels(counts), level: 0 };
    const { bands } = releaseLater(5, [earlier], 5);
    const before = possibleEarlier(earlier) ?? [];
    const told = bands.filter((band) =>
      turnovers(6, 5, 5).some((one) => canTell(before, one, (after) => isInBand(sumOf(after), 5, band))),
    );
    expect(bands.length === 1 ? [] : told).toEqual([]);
  }
});

test("a later round shows no distribution, and its agreement as a band at most", () => {
  const earlier = { ...releaseLevels([0, 2, 2, 2, 0]), level: 2 };
  const released = releaseLater(6, [earlier], 5).release([0, 2, 2, 2, 0]);
  expect(released.histogram.kind).toBe("withheld");
  expect(released.agreement.kind).not.toBe("exact");
});

test("of many people the bands are looked at by their sums alone", () => {
  const counts = [10, 5, 5, 10, 10];
  const earlier = { ...releaseLevels(counts), level: 2, histogram: { kind: "withheld", reason: "too-few" } as const };
  const { bands } = releaseLater(40, [earlier], 5);
  expect(bands.length).toBeGreaterThan(5);
});
