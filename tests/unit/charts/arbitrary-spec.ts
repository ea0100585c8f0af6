import fc from "fast-check";
import type {
  Bar,
  BarsSpec,
  Caption,
  ChartSpec,
  DistributionsSpec,
  DomainScore,
  GaugeSpec,
  LedgerSpec,
  MatrixSpec,
  RadarSpec,
  RoundsSpec,
  ScopesSpec,
  SegmentMark,
  TrendSpec,
} from "@/lib/charts/spec";

const caption: Caption = {
  claim: "A claim",
  measure: "A measure",
  n: "n = 600",
  note: null,
  sources: [{ label: "A source", url: null }],
};

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 14, unit: "grapheme-ascii" }),
  fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" }),
  fc.constantFrom("WWWWWWWWWWWWWWWWWWWWWWWW", "misconfiguration", "a", "Kubernetes"),
);
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(" "));

const score: fc.Arbitrary<DomainScore> = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([one, two, targetPoints]) => {
    const points = Math.min(one, two);
    const distance = points - targetPoints;
    const signed = distance < 0 ? `−${-distance}` : `+${distance}`;
    return { points, highPoints: Math.max(one, two), targetPoints, distance: signed, isBelow: distance < 0 };
  });

const gauge: fc.Arbitrary<GaugeSpec> = score.map(({ points, highPoints, targetPoints }) => ({
  kind: "gauge",
  caption,
  points,
  highPoints,
  targetPoints,
  steps: ["Initial", "Developing", "Defined", "Managed", "Leading"].map((label, at) => ({
    label,
    from: 20 * at,
    isReached: at === Math.min(4, Math.floor(points / 20)),
  })),
}));

const domain = { known: fc.constant("3 of 5"), noScore: fc.constantFrom("no control applies", "not shown") };

const ledger: fc.Arbitrary<LedgerSpec> = fc
  .array(fc.record({ label: words(4), ...domain, score: fc.option(score) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((rows) => ({ kind: "ledger", caption, rows }));

const radar: fc.Arbitrary<RadarSpec> = fc
  .array(fc.record({ label: words(4), ...domain, score }), { minLength: 3, maxLength: 16 })
  .map((axes) => ({ kind: "radar", caption, axes }));

const interval = (proportion: number) =>
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([down, up]) => ({ low: proportion * (1 - down), high: proportion + (1 - proportion) * up }));

const proportion = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.5));
const percentOf = (value: number) => `${Math.round(value * 100)} %`;

const segment: fc.Arbitrary<SegmentMark> = proportion.chain((value) =>
  fc.record({
    label: words(3),
    proportion: fc.constant(value),
    interval: fc.option(interval(value)),
    value: fc.constant(percentOf(value)),
  }),
);
const figured: fc.Arbitrary<Bar> = proportion.chain((value) =>
  fc.record({
    label: words(12),
    kind: fc.constantFrom("published", "derived", "combined", "not-published"),
    proportion: fc.constant(value),
    interval: fc.option(interval(value)),
    value: fc.constant(percentOf(value)),
    whose: fc.constantFrom(null, "your answer", "the lead’s answer"),
    segment: fc.option(segment),
  }),
);
const unfigured: fc.Arbitrary<Bar> = fc.record({
  label: words(12),
  kind: fc.constant("unpublished-option"),
  proportion: fc.constant(null),
  interval: fc.constant(null),
  value: fc.constant("no figure published"),
  whose: fc.constantFrom(null, "your answer", "the lead’s answer"),
  segment: fc.constant(null),
});

const bars: fc.Arbitrary<BarsSpec> = fc.record({
  kind: fc.constant("bars"),
  caption: fc.constant(caption),
  bars: fc.array(fc.oneof({ weight: 4, arbitrary: figured }, { weight: 1, arbitrary: unfigured }), {
    minLength: 1,
    maxLength: 13,
  }),
  answerNote: fc.option(words(12)),
});

const trend: fc.Arbitrary<TrendSpec> = fc
  .tuple(
    fc.array(
      fc.record({
        step: fc.integer({ min: 0, max: 3 }),
        value: proportion,
        n: fc.option(fc.integer({ min: 1, max: 5000 })),
        isNew: fc.boolean(),
        isWeak: fc.boolean(),
        words: words(6),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    fc.option(words(12)),
    fc.boolean(),
  )
  .chain(([steps, ...others]) =>
    fc.tuple(fc.constant(steps), fc.constant(others), fc.tuple(...steps.map((one) => interval(one.value)))),
  )
  .map(([steps, [answerNote, hasOwn], intervals]) => {
    let edition = 2018;
    const segments: TrendSpec["segments"][number][number][][] = [];
    const breaks: { after: number; before: number; words: string }[] = [];
    for (const [at, { step, value, n, isNew, isWeak, words: said }] of steps.entries()) {
      const after = edition;
      const isFull = segments.flat().filter((point) => point.edition === edition).length === 3;
      edition += isFull ? Math.max(1, step) : step;
      const point = {
        edition,
        report: "R",
        proportion: value,
        interval: n === null ? null : (intervals[at] ?? null),
        value: percentOf(value),
        n,
        isWeak,
      };
      const last = segments.at(-1);
      if (last === undefined) segments.push([point]);
      else if (isNew || after === edition) {
        segments.push([point]);
        breaks.push({ after, before: edition, words: said });
      } else last.push(point);
    }
    const own = hasOwn ? { label: "Europe", whose: "Squares: your region, Europe.", lines: ownLines(segments) } : null;
    return { kind: "trend", caption, measure: "said yes", segments, own, breaks, answerNote };
  });

/** A segment ten points below everybody, where its n is known. */
function ownLines(segments: TrendSpec["segments"]): NonNullable<TrendSpec["own"]>["lines"] {
  return segments.map((points) =>
    points.flatMap(({ edition, proportion: value, n }) => {
      const below = Math.max(0, value - 0.1);
      const between = { low: Math.max(0, below - 0.05), high: Math.min(1, below + 0.05) };
      return n === null ? [] : [{ edition, proportion: below, interval: between, value: percentOf(below), n }];
    }),
  );
}

const cell = fc.oneof(
  proportion.map((value) => ({ value, words: percentOf(value) })),
  fc.constantFrom({ value: 0, words: "rarely" }, { value: 1, words: "mostly" }),
  fc.constant({ value: null, words: "not shown" }),
);

const matrix: fc.Arbitrary<MatrixSpec> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom("gap", "everybody", null))
  .chain(([columns, last]) =>
    fc.record({
      kind: fc.constant("matrix"),
      caption: fc.constant(caption),
      columns: fc.constant(["Developers (120)", "Operations (7)", "Security (6)", "Management (11)"].slice(0, columns)),
      last: fc.constant(last),
      rows: fc.array(
        fc.record({
          label: words(4),
          cells: fc.array(cell, { minLength: columns, maxLength: columns }),
          last: last === null ? fc.constant(null) : fc.constantFrom("–", "100", "not shown", "under 5 %", "mostly"),
        }),
        { maxLength: 14 },
      ),
    }),
  );

const binBounds = [
  [0, 1, 2, 3, 4].map((level) => [level, level]),
  [
    [0, 1],
    [2, 2],
    [3, 4],
  ],
] as const;
const bins = fc
  .constantFrom(...binBounds)
  .chain((bounds) =>
    fc
      .array(fc.integer({ min: 0, max: 200 }), { minLength: bounds.length, maxLength: bounds.length })
      .map((counts) => bounds.map(([from = 0, to = 0], at) => ({ from, to, count: counts[at] ?? 0 }))),
  );

const distributions: fc.Arbitrary<DistributionsSpec> = fc
  .array(
    fc.record({
      label: words(8),
      bins: fc.option(bins),
      noBins: fc.constant("not shown"),
      mean: fc.double({ min: 0, max: 4, noNaN: true }),
      meanWords: fc.constant("2.5"),
      known: fc.constant("known to 200"),
      agreement: fc.constantFrom("0.36", "under 0.50", "0.50 to 0.75", "0.75 or more"),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((rows) => ({ kind: "distributions", caption, rows }));

const rounds: fc.Arbitrary<RoundsSpec> = fc
  .array(
    fc.record({
      label: words(6),
      day: fc.constantFrom("3 Jul", "30 November"),
      year: fc.constantFrom("2026", "2027"),
      respondents: fc.option(fc.constantFrom("5", "200")),
      score: fc.option(score),
      noScore: fc.record({ short: fc.constantFrom("not shown", "no score"), words: words(8) }),
      agreement: fc.option(fc.constantFrom("0.7", "1.0")),
      change: fc.option(fc.record({ words: words(14), short: fc.constantFrom("+100", "(−100)", "–") })),
      break: fc.option(words(14), { freq: 2 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((columns) => ({
    kind: "rounds",
    caption,
    columns: columns.map((column, at) => (at === 0 ? { ...column, change: null, break: null } : column)),
  }));

const scopes: fc.Arbitrary<ScopesSpec> = fc
  .array(
    fc.record({
      title: words(10),
      rows: fc.array(
        fc.record({
          label: words(8),
          about: words(12),
          score: fc.option(score),
          noScore: fc.constantFrom("not shown", "no control applies"),
          known: fc.constantFrom("100 %", "–"),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((groups) => ({ kind: "scopes", caption, groups }));

/** Any chart that a report could hold, and some that none should. */
export const arbitrarySpec: fc.Arbitrary<ChartSpec> = fc.oneof(
  gauge,
  ledger,
  radar,
  bars,
  trend,
  matrix,
  distributions,
  rounds,
  scopes,
);
