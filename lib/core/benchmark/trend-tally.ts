import type { TrendPlan } from "./benchmark";
import type { ChangeKind, SeriesVerdict, TrendVerdict } from "./trend-verdict";

/** What a change means for security; `neutral`: it moved, and that is neither good nor bad. */
export type Meaning = "worse" | "better" | "neutral" | "unclear";

/** One comparison over time: a measure, and the first and the last edition of one series that may be compared. */
export type Comparable = Readonly<{ verdict: TrendVerdict; series: Extract<SeriesVerdict, { kind: "said" }> }>;

/** How many comparisons say what, of how many measures; telemetry is not among them. */
export type TrendTally = Readonly<
  Record<Meaning, number> & {
    measures: number;
    comparisons: number;
    /** Measures of which no two editions can be compared. */
    unsaid: number;
    /** So many comparisons would look clear by chance though nothing had changed: one in twenty at 95 %. */
    byChance: number;
    /** The newest edition that a comparison ends in which got worse or better; null where none did. */
    newest: number | null;
  }
>;

const chanceLevel = 0.05;

/** Every comparison that the verdicts hold, in their order. */
export function comparables(verdicts: readonly TrendVerdict[]): readonly Comparable[] {
  return verdicts.flatMap((verdict) =>
    verdict.series.flatMap((series) => (series.kind === "said" ? [{ verdict, series }] : [])),
  );
}

export function meaningOf(rise: TrendPlan["rise"], kind: ChangeKind): Meaning {
  if (kind === "unclear" || rise === "neutral") return kind === "unclear" ? "unclear" : "neutral";
  return (rise === "worse") === (kind === "rose") ? "worse" : "better";
}

/** Counts what the verdicts say of what people answered. */
export function trendTally(verdicts: readonly TrendVerdict[]): TrendTally {
  const asked = verdicts.filter((verdict) => !verdict.isTelemetry);
  const all = comparables(asked).map(({ verdict, series }) => ({
    meaning: meaningOf(verdict.plan.rise, series.change.kind),
    edition: series.to.edition,
  }));
  const count = (meaning: Meaning) => all.filter((one) => one.meaning === meaning).length;
  const clear = all.filter(({ meaning }) => meaning === "worse" || meaning === "better");
  return {
    worse: count("worse"),
    better: count("better"),
    neutral: count("neutral"),
    unclear: count("unclear"),
    measures: asked.length,
    comparisons: all.length,
    unsaid: asked.filter((verdict) => comparables([verdict]).length === 0).length,
    byChance: all.length * chanceLevel,
    newest: clear.length === 0 ? null : Math.max(...clear.map(({ edition }) => edition)),
  };
}
