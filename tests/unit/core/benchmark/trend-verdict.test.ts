import { describe, expect, test } from "vitest";
import { benchmarkOf, figuresEditions } from "@/lib/content/benchmarks";
import type { TrendPlan } from "@/lib/core/benchmark/benchmark";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";
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
  const plan = makeTrendPlan({ points, breaks });
  return trendVerdict(plan, { published, trends: [plan] });
}

describe("trendVerdict", () => {
  test("sets the first edition of a series beside the last, past what lies between", () => {
    const [series] = verdictOf([
      { edition: 2020, proportion: 0.44, n: 540 },
      { edition: 2021, proportion: 0.9 },
      { edition: 2022, proportion: 0.55, n: 500 },
    ]).series;
    expect(series).toMatchObject({ kind: "said", from: { edition: 2020 }, to: { edition: 2022 }, leftOut: [] });
    expect(series).toMatchObject({ change: { kind: "rose", points: 11, certainty: "clear" } });
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

test("says which compared editions were read in secondary sources, and what a weak last edition would change", () => {
  const benchmark = benchmarkOf("2026.3");
  const of = (id: string) => {
    const plan = benchmark.trends.find((one) => one.id === id);
    return plan === undefined ? [] : trendVerdict(plan, benchmark).series;
  };
  expect(of("loss")[0]).toMatchObject({
    to: { edition: 2024 },
    change: { kind: "rose", points: 15, certainty: "clear" },
    secondary: [2024],
    withWeak: null,
  });
  expect(of("incident")[1]).toMatchObject({
    change: { kind: "unclear" },
    withWeak: { edition: 2024, change: { kind: "fell" } },
  });
});

describe("the figures 2026.3", () => {
  const benchmark = benchmarkOf("2026.3");
  const said = (id: string) => {
    const plan = benchmark.trends.find((one) => one.id === id);
    const all = plan === undefined ? [] : trendVerdict(plan, benchmark).series;
    return all.map((one) => (one.kind === "said" ? `${one.from.edition}-${one.to.edition}` : one.reason.kind));
  };

  test("compare nothing where the surveys of 2019 and 2020 offered other options or words", () => {
    for (const id of ["no-image-scanning", "no-runtime-scanning", "no-secrets-encryption", "node-roles"])
      expect(said(id), id).toEqual(["one-edition", "one-edition"]);
    expect(said("no-image-signing")).toEqual(["2019-2020"]);
  });

  test("do not join the sample of 2021, which came from other regions", () => {
    for (const id of ["challenge-security", "challenge-training", "challenge-complexity", "challenge-culture"])
      expect(said(id).slice(0, 2), id).toEqual(["2018-2020", "one-edition"]);
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
