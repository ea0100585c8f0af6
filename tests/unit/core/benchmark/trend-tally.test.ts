import { expect, test } from "vitest";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { comparables, meaningOf, trendTally } from "@/lib/core/benchmark/trend-tally";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";

const benchmark = benchmarkOf("2026.2");
const verdicts = benchmark.trends.map((plan) => trendVerdict(plan, benchmark));

test("a rise is worse or better by what the measure says, and neither where it says neither", () => {
  expect([meaningOf("worse", "rose"), meaningOf("worse", "fell")]).toEqual(["worse", "better"]);
  expect([meaningOf("better", "rose"), meaningOf("better", "fell")]).toEqual(["better", "worse"]);
  expect([meaningOf("neutral", "rose"), meaningOf("neutral", "fell")]).toEqual(["neutral", "neutral"]);
  expect([meaningOf("worse", "unclear"), meaningOf("neutral", "unclear")]).toEqual(["unclear", "unclear"]);
});

test("every comparison counts once, every measure is compared or not, and telemetry is apart", () => {
  const tally = trendTally(verdicts);
  const { worse, better, neutral, unclear, comparisons, unsaid, measures } = tally;
  expect(worse + better + neutral + unclear).toBe(comparisons);
  const compared = new Set(comparables(verdicts).map(({ verdict }) => verdict.plan.id));
  expect(compared.size + unsaid).toBe(measures);
  expect(measures + verdicts.filter(({ isTelemetry }) => isTelemetry).length).toBe(benchmark.trends.length);
});

test("of the figures 2026.2 three got worse and five better, the newest in 2023", () => {
  expect(trendTally(verdicts)).toMatchObject({
    worse: 3,
    better: 5,
    neutral: 9,
    unclear: 7,
    comparisons: 24,
    unsaid: 12,
    newest: 2023,
  });
});

test("one comparison in twenty looks clear by chance", () => {
  expect(trendTally(verdicts).byChance).toBeCloseTo(24 / 20, 12);
  expect(trendTally([])).toMatchObject({ comparisons: 0, byChance: 0, newest: null });
});
