import { expect, test } from "vitest";
import { compareSegment, segmentBarOf } from "@/lib/core/benchmark/compare-segment";
import { wilson } from "@/lib/core/statistics/wilson";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";

const europe = makePublished({
  id: "survey-europe",
  n: 90,
  segment: { dimension: "region", label: "Europe", ofId: "survey" },
  figures: [makeFigure("yes", 0.6)],
});
const segment = compareSegment({ published: europe, reason: "only", others: [] });

test("a segment's proportions have their own n's interval, and under 100 answers are indicative", () => {
  expect(segment).toMatchObject({ label: "Europe", n: 90, isIndicative: true, reason: "only" });
  expect(segment.bars[0]?.interval).toEqual(wilson(0.6, 90));
  const large = compareSegment({ published: { ...europe, n: 100 }, reason: "only", others: [] });
  expect(large.isIndicative).toBe(false);
});

test("a bar finds what the segment says of the same option, and nothing else", () => {
  expect(segmentBarOf(segment, { optionIds: ["yes"], kind: "published" })?.proportion).toBe(0.6);
  expect(segmentBarOf(segment, { optionIds: ["no"], kind: "published" })).toBeNull();
  expect(segmentBarOf(segment, { optionIds: ["yes", "no"], kind: "combined" })).toBeNull();
  expect(segmentBarOf(segment, { optionIds: ["yes"], kind: "not-published" })).toBeNull();
  expect(segmentBarOf(null, { optionIds: ["yes"], kind: "published" })).toBeNull();
});

test("everybody is no segment", () => {
  expect(() => compareSegment({ published: makePublished(), reason: "only", others: [] })).toThrow("everybody");
});
