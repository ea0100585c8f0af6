import { expect, test } from "vitest";
import { editionsMissing, ownTrendValues, trendTexts, trendValues } from "@/lib/core/benchmark/trend-change";
import { makeReport } from "@/tests/fixtures/make-report";

const challenges = makeReport().comparisons.find(({ questionId }) => questionId === "industry.challenges");
const { trend, trendSegment } = challenges ?? { trend: null, trendSegment: null };
if (trend === null || trendSegment === null) throw new Error("the challenges have a trend, by segment too");

test("the same trend has no change", () => {
  expect(trendValues(trend, trend)).toEqual([]);
  expect(trendTexts(trend, trend)).toEqual([]);
  expect(ownTrendValues(trendSegment, trendSegment)).toEqual([]);
});

test("editions that one trend has and the other has not are told apart, and no trend has none", () => {
  const shorter = { ...trend, segments: trend.segments.slice(1) };
  expect(editionsMissing(shorter, trend)).toEqual([2018, 2019, 2020]);
  expect(editionsMissing(trend, shorter)).toEqual([]);
  expect(editionsMissing(null, trend)).toHaveLength(5);
  expect(editionsMissing(trend, null)).toEqual([]);
});

test("another measure, break, address or weakness is a change of its own", () => {
  const [first, ...rest] = trend.segments;
  const points = (first?.points ?? []).map((point) => ({ ...point, sourceUrl: "https://example.org", isWeak: true }));
  const other = {
    ...trend,
    measure: "Something else",
    breaks: [],
    segments: [{ seriesId: first?.seriesId ?? "", points: points.slice(0, 1) }, ...rest],
  };
  expect(trendTexts(trend, other).map(({ of }) => of)).toEqual(["measure", "break", "source", "weakness"]);
});

test("an edition of the own segment that is corrected, comes or goes is a change", () => {
  const place = { kind: "own-trend", edition: 2018 };
  const [first, ...others] = trendSegment.lines[0]?.points ?? [];
  if (first === undefined) throw new Error("a first edition is expected");
  const withPoints = (points: typeof others) => ({
    ...trendSegment,
    lines: [{ label: "Europe", points }, ...trendSegment.lines.slice(1)],
  });
  expect(ownTrendValues(trendSegment, withPoints([{ ...first, n: 664 }, ...others]))).toEqual([
    { place, of: "n", before: first.n, after: 664 },
  ]);
  expect(ownTrendValues(trendSegment, withPoints(others)).map(({ after }) => after)).toEqual([null, null]);
  expect(ownTrendValues(null, trendSegment)).toEqual([]);
});
