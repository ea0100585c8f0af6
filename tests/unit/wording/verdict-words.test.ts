import { describe, expect, test } from "vitest";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { comparables, type TrendTally, trendTally } from "@/lib/core/benchmark/trend-tally";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { trendClaim } from "@/lib/wording/claims";
import {
  comparableWords,
  comparisonsWords,
  differenceWords,
  hangsOnWords,
  leftOutWords,
  newestWords,
  trendAnswer,
  unsaidReasons,
  valuesWords,
  verdictClaim,
} from "@/lib/wording/verdict-words";

const benchmark = benchmarkOf("2026.3");
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
  expect(comparableWords(first("containers-in-production"))).toBe(
    "rose by seven points (under 1 to 13) from 2019 to 2020, a hint only",
  );
  expect(comparableWords(first("incident"))).toBe("no clear change from 2021 to 2023");
  expect(differenceWords(first("incident"))).toBe("−4 points, interval −8 to 0");
  expect(comparableWords(first("loss"))).toBe("rose by fifteen points (7 to 22) from 2022 to 2024");
  expect(differenceWords(first("loss"))).toBe("+15 points, interval 7 to 22");
});

test("a chart's claim says every series that can be compared", () => {
  expect(verdictClaim(of("delay"))).toBe(
    "Deployments delayed or slowed over security: rose by eleven points (4 to 18) from 2020 to 2021; no clear change from 2023 to 2024",
  );
  expect(verdictClaim(of("incident"))).toBe(
    "At least one security incident: no clear change from 2021 to 2023; 2024 is left out: weak",
  );
  expect(verdictClaim(of("single-cloud"))).toBe("Neither hybrid nor multi-cloud: nobody can say how it moved");
});

test("never contradicts the claim of a report's chart: where two editions are neighbours, both say the same", () => {
  const neighbours = all.filter(({ series }) => series.points.length === 2);
  expect(neighbours.length).toBeGreaterThan(9);
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

test("what a verdict hangs on is said: its design effect, a weak figure that would change it, secondary sources", () => {
  expect(hangsOnWords(first("loss"))).toEqual([
    "It holds up to a design effect of 4.2.",
    "It uses figures from secondary sources: 2024.",
  ]);
  const incident = comparables([of("incident")]).at(-1);
  expect(incident === undefined ? [] : hangsOnWords(incident)).toEqual([
    "With the weak figure of 2024 it would say: fell by five points (1 to 9) from 2021 to 2024, a hint only.",
    "It uses figures from secondary sources: 2021 and 2023.",
  ]);
  expect(hangsOnWords(first("no-image-signing"))).toEqual([]);
});

describe("the answer", () => {
  const tally = (pairs: Partial<TrendTally["pairs"]>): TrendTally => ({
    ...trendTally([]),
    pairs: { worse: 0, better: 0, both: 0, neither: 0, all: 0, ...pairs },
  });

  test("counts pairs of surveys, and the comparisons that they hold", () => {
    expect(trendAnswer(trendTally(verdicts))).toBe(
      "The evidence is mixed: of 12 pairs of surveys that can be compared, 3 got worse, 1 got better, 0 did both and 8 show neither.",
    );
    expect(comparisonsWords(trendTally(verdicts))).toBe(
      "They hold 19 comparisons: 3 clearly got worse, 2 clearly got better, 5 clearly moved in a way that is neither good nor bad, 1 gives a hint only and 8 show no clear change. 17 more measures cannot be compared.",
    );
  });

  test.each([
    [{ worse: 1 }, "Where it can be told, yes"],
    [{ better: 1 }, "Where it can be told, no"],
    [{ both: 1 }, "The evidence is mixed"],
    [{ neither: 1 }, "There is no clear evidence"],
  ])("%j", (given, words) => {
    expect(trendAnswer(tally(given))).toMatch(new RegExp(`^${words}: `));
  });

  test("says in which year the newest clear change ends", () => {
    expect(newestWords(trendTally(verdicts))).toBe("The newest clear change for the worse or the better ends in 2024.");
    expect(newestWords(trendTally([]))).toBeNull();
  });
});
