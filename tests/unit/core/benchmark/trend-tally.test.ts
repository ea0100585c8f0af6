import { expect, test } from "vitest";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { comparables, meaningOf, trendTally } from "@/lib/core/benchmark/trend-tally";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";

const benchmark = benchmarkOf("2026.3");
const verdicts = benchmark.trends.map((plan) => trendVerdict(plan, benchmark));

const rose = { kind: "rose" } as const;
const fell = { kind: "fell" } as const;
const unclear = { kind: "unclear" } as const;

test("a rise is worse or better by what the measure says, and neither where it says neither", () => {
  expect([meaningOf("worse", rose), meaningOf("worse", fell)]).toEqual(["worse", "better"]);
  expect([meaningOf("better", rose), meaningOf("better", fell)]).toEqual(["better", "worse"]);
  expect([meaningOf("neutral", rose), meaningOf("neutral", fell)]).toEqual(["neutral", "neutral"]);
  expect([meaningOf("worse", unclear), meaningOf("neutral", unclear)]).toEqual(["unclear", "unclear"]);
});

test("every comparison counts once, every measure is compared or not, and telemetry is apart", () => {
  const { comparisons, unsaid, measures, pairs } = trendTally(verdicts);
  const { all, worse, better, neutral, hint, unclear: none } = comparisons;
  expect(worse + better + neutral + hint + none).toBe(all);
  const compared = new Set(comparables(verdicts).map(({ verdict }) => verdict.plan.id));
  expect(compared.size + unsaid).toBe(measures);
  expect(measures + verdicts.filter(({ isTelemetry }) => isTelemetry).length).toBe(benchmark.trends.length);
  expect(pairs.worse + pairs.better + pairs.both + pairs.neither).toBe(pairs.all);
  expect(pairs.all).toBeLessThan(all);
});

test("the figures 2026.3 hold 19 comparisons of 12 pairs of surveys, the newest clear change in 2024", () => {
  expect(trendTally(verdicts)).toEqual({
    comparisons: { all: 19, worse: 3, better: 2, neutral: 5, hint: 1, unclear: 8 },
    pairs: { all: 12, worse: 3, better: 1, both: 0, neither: 8 },
    measures: 35,
    unsaid: 17,
    newest: 2024,
  });
});

test("several measures of one pair of surveys count as one pair", () => {
  const aws = verdicts.filter(({ plan }) => ["no-supply-chain", "no-image-signing"].includes(plan.id));
  expect(trendTally(aws)).toMatchObject({ comparisons: { all: 2 }, pairs: { all: 1, worse: 1 } });
  expect(trendTally([])).toMatchObject({ comparisons: { all: 0 }, pairs: { all: 0 }, newest: null });
});
