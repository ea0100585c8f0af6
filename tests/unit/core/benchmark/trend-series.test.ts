import { expect, test } from "vitest";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { clearP, comparedEnds, shareOf, trendSeries } from "@/lib/core/benchmark/trend-series";

const benchmark = benchmarkOf("2026.3");
const seriesOf = (id: string) => {
  const plan = benchmark.trends.find((one) => one.id === id);
  return plan === undefined ? [] : trendSeries(plan, benchmark);
};

test("editions of one series stand together, in order", () => {
  expect(seriesOf("delay").map(({ points }) => points.map(({ point }) => point.edition))).toEqual([
    [2020, 2021],
    [2023, 2024],
    [2026],
  ]);
});

test("the ends that may be compared are neither weak nor without n", () => {
  const incident = seriesOf("incident").flatMap(
    (series) => comparedEnds(series)?.map(({ point }) => point.edition) ?? [],
  );
  expect(incident).toEqual([2021, 2023]);
  expect(seriesOf("pod-security-policies").map(comparedEnds)).toEqual([null, null]);
});

test("a share knows how far rounding may have moved it", () => {
  expect(seriesOf("delay")[0]?.points.map(shareOf)[0]).toEqual({ proportion: 0.44, n: 540, rounding: 0.005 });
  expect(seriesOf("challenge-security")[0]?.points.map(shareOf)[0]).toEqual({
    proportion: 691 / 1801,
    n: 1801,
    rounding: 0,
  });
  expect(seriesOf("delay").at(-1)?.points.map(shareOf)).toEqual([null]);
});

test("the critical p-value is that of all comparisons of the figures, and the same for each", () => {
  expect(clearP(benchmark)).toBeCloseTo(0.009, 3);
  expect(clearP({ published: benchmark.published, trends: [] })).toBe(0);
});
