import type { TrendPlan } from "./benchmark";
import type { Change } from "./change";
import { reportName } from "./listed-change";
import type { SeriesVerdict, TrendVerdict } from "./trend-verdict";

/** What a change means for security; `neutral`: it moved, and that is neither good nor bad. */
export type Meaning = "worse" | "better" | "neutral" | "unclear";

/** One comparison over time: a measure, and the first and the last edition of one series that may be compared. */
export type Comparable = Readonly<{ verdict: TrendVerdict; series: Extract<SeriesVerdict, { kind: "said" }> }>;

/** Comparisons by what they say: clear changes by their meaning, then hints, then no clear change. */
type Counts = Readonly<Record<"worse" | "better" | "neutral" | "hint" | "unclear", number>>;

/** How many comparisons and how many pairs of surveys say what; telemetry is not among them. */
export type TrendTally = Readonly<{
  comparisons: Counts & { all: number };
  /** Pairs of surveys compared: the same people answered all measures of one pair, so it counts once. */
  pairs: Readonly<Record<"worse" | "better" | "both" | "neither" | "all", number>>;
  measures: number;
  /** Measures of which no two editions can be compared. */
  unsaid: number;
  /** The newest edition that a clear change for the worse or the better ends in; null where there is none. */
  newest: number | null;
}>;

/** Every comparison that the verdicts hold, in their order. */
export function comparables(verdicts: readonly TrendVerdict[]): readonly Comparable[] {
  return verdicts.flatMap((verdict) =>
    verdict.series.flatMap((series) => (series.kind === "said" ? [{ verdict, series }] : [])),
  );
}

/** What a clear change or the hint of one means. */
export function meaningOf(rise: TrendPlan["rise"], { kind }: Pick<Change, "kind">): Meaning {
  if (kind === "unclear" || rise === "neutral") return kind === "unclear" ? "unclear" : "neutral";
  return (rise === "worse") === (kind === "rose") ? "worse" : "better";
}

/** Whether the change is a hint: clear by itself, but not over all comparisons together. */
export function isHint(change: Change): boolean {
  return change.kind !== "unclear" && change.certainty === "hint";
}

/** Counts what the verdicts say of what people answered. */
export function trendTally(verdicts: readonly TrendVerdict[]): TrendTally {
  const asked = verdicts.filter((verdict) => !verdict.isTelemetry);
  const all = comparables(asked).map(({ verdict, series: { from, to, change } }) => ({
    says: isHint(change) ? ("hint" as const) : meaningOf(verdict.plan.rise, change),
    edition: to.edition,
    pair: `${reportName(from)} | ${reportName(to)}`,
  }));
  const count = (says: keyof Counts) => all.filter((one) => one.says === says).length;
  const clear = all.filter(({ says }) => says === "worse" || says === "better");
  return {
    comparisons: {
      all: all.length,
      worse: count("worse"),
      better: count("better"),
      neutral: count("neutral"),
      hint: count("hint"),
      unclear: count("unclear"),
    },
    pairs: countPairs(all),
    measures: asked.length,
    unsaid: asked.filter((verdict) => comparables([verdict]).length === 0).length,
    newest: clear.length === 0 ? null : Math.max(...clear.map(({ edition }) => edition)),
  };
}

function countPairs(all: readonly Readonly<{ pair: string; says: keyof Counts }>[]): TrendTally["pairs"] {
  const pairs = [...new Set(all.map(({ pair }) => pair))].map((pair) => {
    const says = all.filter((one) => one.pair === pair).map((one) => one.says);
    const [isWorse, isBetter] = [says.includes("worse"), says.includes("better")];
    if (isWorse && isBetter) return "both";
    if (isWorse) return "worse";
    return isBetter ? "better" : "neither";
  });
  const count = (kind: (typeof pairs)[number]) => pairs.filter((one) => one === kind).length;
  return {
    all: pairs.length,
    worse: count("worse"),
    better: count("better"),
    both: count("both"),
    neither: count("neither"),
  };
}
