import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benchmarkOf, figuresEditions } from "@/lib/content/benchmarks";
import type { TrendPlan } from "@/lib/core/benchmark/benchmark";
import { changeBetween, trendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { newcombe } from "@/lib/core/statistics/newcombe";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";
import { makeTrendPlan } from "@/tests/fixtures/make-trend-plan";

type Edition = Readonly<{
  edition: number;
  proportion: number;
  n?: number | null;
  isWeak?: boolean;
  seriesId?: string;
  isTelemetry?: boolean;
}>;

function verdictOf(editions: readonly Edition[], breaks: TrendPlan["breaks"] = []) {
  const published = editions.map(
    ({ edition, proportion, n = 500, isWeak = false, seriesId = "one", isTelemetry = false }) =>
      makePublished({
        id: `vendor-${edition}`,
        edition,
        seriesId,
        n,
        nReason: n === null ? "not stated" : null,
        isTelemetry,
        figures: [
          makeFigure("yes", proportion, { id: `figure-${edition}`, isWeak, caveat: isWeak ? "second-hand" : null }),
        ],
      }),
  );
  const points = editions.map(({ edition }) => ({ publishedId: `vendor-${edition}`, figureId: `figure-${edition}` }));
  return trendVerdict(makeTrendPlan({ points, breaks }), { published });
}

describe("trendVerdict", () => {
  test("sets the first edition of a series beside the last, past what lies between", () => {
    const [series] = verdictOf([
      { edition: 2020, proportion: 0.44, n: 540 },
      { edition: 2021, proportion: 0.9 },
      { edition: 2022, proportion: 0.55, n: 500 },
    ]).series;
    expect(series).toMatchObject({ kind: "said", from: { edition: 2020 }, to: { edition: 2022 }, leftOut: [] });
    expect(series).toMatchObject({
      change: {
        kind: "rose",
        points: 11,
        interval: newcombe({ proportion: 0.55, n: 500 }, { proportion: 0.44, n: 540 }),
      },
    });
  });

  test("says fell, and no clear change where the interval holds none", () => {
    const kind = (to: number) => {
      const [series] = verdictOf([
        { edition: 2020, proportion: 0.5 },
        { edition: 2021, proportion: to },
      ]).series;
      return series?.kind === "said" ? series.change.kind : series?.kind;
    };
    expect([kind(0.4), kind(0.47), kind(0.5), kind(0.53), kind(0.6)]).toEqual([
      "fell",
      "unclear",
      "unclear",
      "unclear",
      "rose",
    ]);
  });

  test("leaves out editions that are weak or do not state n, and goes on with the others", () => {
    const [series] = verdictOf([
      { edition: 2020, proportion: 0.9, isWeak: true },
      { edition: 2021, proportion: 0.4 },
      { edition: 2022, proportion: 0.6 },
      { edition: 2023, proportion: 0.1, n: null },
    ]).series;
    expect(series).toMatchObject({
      kind: "said",
      from: { edition: 2021 },
      to: { edition: 2022 },
      leftOut: [{ edition: 2020 }, { edition: 2023 }],
    });
  });

  test("says nothing across a break, and which break it is", () => {
    const breaks = [{ after: 2020, before: 2021, words: "New wording" }];
    const { series } = verdictOf(
      [
        { edition: 2020, proportion: 0.1 },
        { edition: 2021, proportion: 0.8, seriesId: "two" },
        { edition: 2022, proportion: 0.9, seriesId: "two" },
      ],
      breaks,
    );
    expect(series[0]).toMatchObject({ kind: "unsaid", reason: { kind: "one-edition", breaks } });
    expect(series[1]).toMatchObject({ kind: "said", from: { edition: 2021 }, to: { edition: 2022 } });
  });

  test("says why it cannot be said: weak figures, n not stated, telemetry", () => {
    const reason = (...editions: readonly Edition[]) => {
      const [series] = verdictOf(editions).series;
      return series?.kind === "unsaid" ? series.reason : null;
    };
    expect(reason({ edition: 2020, proportion: 0.1, isWeak: true }, { edition: 2021, proportion: 0.9 })).toEqual({
      kind: "weak",
      editions: [2020],
    });
    expect(reason({ edition: 2020, proportion: 0.1, n: null }, { edition: 2021, proportion: 0.9 })).toEqual({
      kind: "n-not-stated",
      editions: [2020],
    });
    expect(
      reason(
        { edition: 2020, proportion: 0.1, isTelemetry: true },
        { edition: 2021, proportion: 0.9, isTelemetry: true },
      ),
    ).toEqual({ kind: "telemetry" });
  });
});

describe("changeBetween", () => {
  const sample = fc.record({
    proportion: fc.double({ min: 0, max: 1, noNaN: true }),
    n: fc.integer({ min: 1, max: 5000 }),
  });

  test("is clear only where both the interval and the shares as shown leave out no change, and turns round", () => {
    fc.assert(
      fc.property(sample, sample, (from, to) => {
        const forth = newcombe(to, from);
        const back = newcombe(from, to);
        if (forth === null || back === null) throw new Error("an interval is expected");
        const change = changeBetween(from.proportion, to.proportion, forth);
        const turned = changeBetween(to.proportion, from.proportion, back);
        expect(turned.points).toBe(change.points === 0 ? 0 : -change.points);
        expect(turned.kind).toBe({ rose: "fell", fell: "rose", unclear: "unclear" }[change.kind]);
        if (change.kind === "rose") expect(Math.min(change.points, change.interval.low)).toBeGreaterThan(0);
        if (change.kind === "fell") expect(Math.max(change.points, change.interval.high)).toBeLessThan(0);
      }),
    );
  });

  test("a change of less than a whole point is not clear, however many were asked", () => {
    const interval = newcombe({ proportion: 0.504, n: 1e6 }, { proportion: 0.5, n: 1e6 });
    if (interval === null) throw new Error("an interval is expected");
    expect(interval.low).toBeGreaterThan(0);
    expect(changeBetween(0.5, 0.504, interval)).toMatchObject({ kind: "unclear", points: 0 });
  });
});

describe.each(figuresEditions().map(({ edition }) => edition))("the trends of %s", (edition) => {
  const benchmark = benchmarkOf(edition);
  const verdicts = benchmark.trends.map((plan) => trendVerdict(plan, benchmark));

  test("rest no verdict on a weak figure, on telemetry or on an edition without n", () => {
    for (const { series, isTelemetry } of verdicts)
      for (const one of series)
        if (one.kind === "said") {
          expect([isTelemetry, one.from.isWeak, one.to.isWeak]).toEqual([false, false, false]);
          expect(Math.min(one.from.n ?? 0, one.to.n ?? 0)).toBeGreaterThan(0);
        }
  });
});
