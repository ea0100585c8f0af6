import type { Comparable, Meaning, TrendTally } from "@/lib/core/benchmark/trend-tally";
import type { SeriesVerdict, TrendVerdict, Unsaid } from "@/lib/core/benchmark/trend-verdict";
import { wholePoints } from "@/lib/core/scoring/whole-points";
import { changeWords, leftOut } from "./change-words";
import { count, counted, list, percent, pointsInterval, sampleSize, signedPoints } from "./numbers";
import { strengthWords } from "./strength-words";

/** The editions that a comparison runs from and to: "from 2020 to 2021". */
export function editionsWords({ series }: Pick<Comparable, "series">): string {
  return `from ${series.from.edition} to ${series.to.edition}`;
}

/** How a measure moved between two editions: "rose by eleven points (5 to 17) from 2020 to 2021". */
export function comparableWords({ series }: Pick<Comparable, "series">): string {
  return `${changeWords(series.change) ?? "no clear change"} ${editionsWords({ series })}`;
}

/** The difference behind the words, in points with its interval: "+11 points, interval 5 to 17". */
export function differenceWords({ series }: Pick<Comparable, "series">): string {
  const { points, interval } = series.change;
  return `${signedPoints(points)} ${Math.abs(points) === 1 ? "point" : "points"}, interval ${pointsInterval(interval)}`;
}

/** A trend's finding, series by series, as the sentence over its chart. */
export function verdictClaim({ plan, series }: TrendVerdict): string {
  const said = series.flatMap((one) =>
    one.kind === "said" ? [comparableWords({ series: one }), ...leftOutOf(one)] : [],
  );
  return `${plan.title}: ${said.join("; ") || "nobody can say how it moved"}`;
}

/** The shares of a series, each with its edition and n: "2020: 44 % (n = 540)". */
export function valuesWords({ points }: Pick<SeriesVerdict, "points">): readonly string[] {
  return points.map(
    (point) => `${point.edition}: ${percent(point.proportion)} (${strengthWords(sampleSize(point), point.isWeak)})`,
  );
}

/** Why nothing can be said of a series; what stands in the breaks, and of all telemetry, is said once beside it. */
function unsaidWords(reason: Unsaid, editions: readonly number[]): string | null {
  switch (reason.kind) {
    case "one-edition":
      return `The edition of ${list(editions.map(String))} alone asked it in this way.`;
    case "n-not-stated":
      return `How many were asked in ${list(reason.editions.map(String))} is not stated, so the difference has no interval.`;
    case "weak":
      return reason.editions.length === 1
        ? `The figure of ${reason.editions[0]} is weak, and weak figures carry no verdict.`
        : `The figures of ${list(reason.editions.map(String))} are weak, and weak figures carry no verdict.`;
    case "telemetry":
      return null;
  }
}

/** Editions that a comparison leaves out, and why; null where it leaves out none. */
export function leftOutWords({ series }: Pick<Comparable, "series">): string | null {
  const parts = leftOutOf(series);
  return parts.length === 0 ? null : `${parts.join(". ")}.`;
}

function leftOutOf({ leftOut: points }: Comparable["series"]): readonly string[] {
  const editions = (isWeak: boolean) => points.filter((one) => one.isWeak === isWeak).map(({ edition }) => edition);
  return [...leftOut(editions(true), "weak"), ...leftOut(editions(false), "n not stated")];
}

/** Whether the deficit is widening, in one sentence. */
export function trendAnswer(tally: TrendTally): string {
  const { worse, better, neutral, unclear, comparisons, unsaid } = tally;
  const counts = list([
    `${count(worse)} got worse`,
    `${count(better)} got better`,
    `${count(unclear)} ${unclear === 1 ? "shows" : "show"} no clear change`,
    `${count(neutral)} moved in a way that is neither good nor bad`,
  ]);
  const more = `of ${counted(unsaid, "more measure")} nobody can say anything`;
  return `${verdictOf(tally)}: of ${counted(comparisons, "comparison")} over time, ${counts}; ${more}.`;
}

/** What chance alone would do among so many comparisons, without a precision that it does not have. */
export function chanceWords({ comparisons, byChance }: TrendTally): string {
  const about = byChance < 1 ? "less than one" : `about ${count(wholePoints(byChance))}`;
  return `Each comparison is tested at 95 %. Among ${count(comparisons)}, ${about} would look clear by chance even if nothing had changed anywhere, and nothing tells which.`;
}

function verdictOf({ worse, better }: TrendTally): string {
  if (worse > 0 && better > 0) return "Nobody can say so of the whole";
  if (worse > 0) return "Where it can be told, yes";
  return better > 0 ? "Where it can be told, no" : "Nothing that can be told says so";
}

/** Why nothing can be said of a trend: a sentence for each reason, then what stands beside its chart. */
export function unsaidReasons(verdict: TrendVerdict): readonly string[] {
  const reasons = verdict.series.flatMap((one) =>
    one.kind === "unsaid" ? [{ reason: one.reason, editions: one.points.map(({ edition }) => edition) }] : [],
  );
  const isApart = reasons.every(({ reason }) => reason.kind === "one-edition");
  const said = isApart
    ? ["No two editions asked it in the same way."]
    : reasons.flatMap(({ reason, editions }) => unsaidWords(reason, editions) ?? []);
  return [...said, ...besideWords(verdict)];
}

/** What changed between editions, and what is missing, as sentences. */
export function besideWords({ trend, plan }: Pick<TrendVerdict, "trend" | "plan">): readonly string[] {
  return [...trend.breaks.map(({ words }) => `${words}.`), ...plan.missing];
}

/** Why telemetry has no verdict. */
export const telemetryWords =
  "These measures count what a product saw at its own customers, not what people answered. The customers are no sample of anybody, so there is no interval and no verdict.";

const meanings: Readonly<Record<Meaning, string>> = {
  worse: "worse for security",
  better: "better for security",
  neutral: "neither good nor bad by itself",
  unclear: "no change that can be told",
};

/** What a change means for security. */
export function meaningWords(meaning: Meaning): string {
  return meanings[meaning];
}

/** How old the newest news is; null where nothing got worse or better. */
export function newestWords({ newest }: TrendTally): string | null {
  return newest === null ? null : `The newest comparison that got worse or better ends in ${newest}.`;
}
