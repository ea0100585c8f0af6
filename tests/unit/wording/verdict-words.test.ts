import { describe, expect, test } from "vitest";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { comparables, type TrendTally, trendTally } from "@/lib/core/benchmark/trend-tally";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { trendClaim } from "@/lib/wording/claims";
import {
  chanceWords,
  comparableWords,
  differenceWords,
  leftOutWords,
  newestWords,
  trendAnswer,
  unsaidReasons,
  valuesWords,
  verdictClaim,
} from "@/lib/wording/verdict-words";

const benchmark = benchmarkOf("2026.2");
const verdicts = benchmark.trends.map((plan) => trendVerdict(plan, benchmark));
const all = comparables(verdicts);
const of = (id: string) => {
  const found = verdicts.find(({ plan }) => plan.id === id);
  if (found === undefined) throw new Error(`no trend ${id}`);
  return found;
};
const first = (id: string) => {
  const [found] = comparables([of(id)]);
  if (found === undefined) throw new Error(`no comparison of ${id}`);
  return found;
};

test("a change is said in whole points with its interval and its editions", () => {
  expect(comparableWords(first("containers-in-production"))).toBe("rose by seven points (1 to 13) from 2019 to 2020");
  expect(comparableWords(first("incident"))).toBe("fell by four points (1 to 7) from 2021 to 2023");
  expect(differenceWords(first("incident"))).toBe("−4 points, interval −7 to −1");
  expect(comparableWords(first("loss"))).toBe("no clear change from 2022 to 2023");
  expect(differenceWords(first("loss"))).toBe("+6 points, interval −1 to 12");
});

test("a chart's claim says every series that can be compared", () => {
  expect(verdictClaim(of("delay"))).toBe(
    "Deployments delayed or slowed over security: rose by eleven points (5 to 17) from 2020 to 2021; no clear change from 2023 to 2024",
  );
  expect(verdictClaim(of("incident"))).toBe(
    "At least one security incident: fell by four points (1 to 7) from 2021 to 2023; 2024 is left out: weak",
  );
  expect(verdictClaim(of("single-cloud"))).toBe("Neither hybrid nor multi-cloud: nobody can say how it moved");
});

test("never contradicts the claim of a report's chart: where two editions are neighbours, both say the same", () => {
  const neighbours = all.filter(({ series }) => series.points.length === 2);
  expect(neighbours.length).toBeGreaterThan(10);
  for (const { verdict, series } of neighbours) {
    const claim = trendClaim({ trend: verdict.trend }) ?? "";
    const years = `from ${series.from.edition} to ${series.to.edition}`;
    if (series.change.kind === "unclear") expect(claim).toMatch(new RegExp(`no clear change .*${years}`));
    else expect(claim).toContain(comparableWords({ series }));
  }
});

test("shares stand with edition and n, and what is weak says so", () => {
  const [, second] = of("incident").series;
  expect(second === undefined ? [] : valuesWords(second)).toEqual([
    "2021: 94 % (n = 500)",
    "2022: 93 % (n = 300)",
    "2023: 90 % (n = 600)",
    "2024: 89 % (n = 600, weak)",
  ]);
  expect(leftOutWords(first("incident"))).toBe("2024 is left out: weak.");
  expect(leftOutWords(first("delay"))).toBeNull();
});

test("what nobody can say has its reason", () => {
  expect(unsaidReasons(of("pod-security-policies"))[0]).toBe("No two editions asked it in the same way.");
  expect(unsaidReasons(of("fix-within-a-week"))).toEqual([
    "How many were asked in 2022 is not stated, so the difference has no interval.",
  ]);
  expect(unsaidReasons(of("owner-security"))[0]).toBe("The figure of 2021 is weak, and weak figures carry no verdict.");
  expect(unsaidReasons(of("worry-attacks")).slice(0, 2)).toEqual([
    "The edition of 2019 alone asked it in this way.",
    "The figures of 2021 and 2022 are weak, and weak figures carry no verdict.",
  ]);
  for (const verdict of verdicts.filter((one) => !one.isTelemetry && comparables([one]).length === 0))
    expect(unsaidReasons(verdict).length, verdict.plan.id).toBeGreaterThan(0);
});

describe("the answer", () => {
  const tally = (given: Partial<TrendTally>): TrendTally => ({
    worse: 0,
    better: 0,
    neutral: 0,
    unclear: 0,
    measures: 0,
    comparisons: 0,
    unsaid: 0,
    byChance: 0,
    newest: null,
    ...given,
  });

  test("counts what got worse, better, neither and unclear", () => {
    expect(trendAnswer(trendTally(verdicts))).toBe(
      "Nobody can say so of the whole: of 24 comparisons over time, three got worse, five got better, seven show no clear change and nine moved in a way that is neither good nor bad; of twelve more measures nobody can say anything.",
    );
  });

  test.each([
    [{ worse: 1 }, "Where it can be told, yes"],
    [{ better: 1 }, "Where it can be told, no"],
    [{ unclear: 1 }, "Nothing that can be told says so"],
  ])("%j", (given, words) => {
    expect(trendAnswer(tally(given))).toMatch(new RegExp(`^${words}: `));
  });

  test("says what chance would do, to no more than a whole number", () => {
    expect(chanceWords(trendTally(verdicts))).toContain("Among 24, about one would look clear by chance");
    expect(chanceWords(tally({ comparisons: 10, byChance: 0.5 }))).toContain("less than one");
    expect(newestWords(trendTally(verdicts))).toBe("The newest comparison that got worse or better ends in 2023.");
    expect(newestWords(tally({}))).toBeNull();
  });
});
