import { type Comparable, isHint, type Meaning, type TrendTally } from "@/lib/core/benchmark/trend-tally";
import type { SeriesVerdict, TrendVerdict, Unsaid } from "@/lib/core/benchmark/trend-verdict";
import { changeWords, leftOut, yearsWords } from "./change-words";
import { list, percent, pointsInterval, sampleSize, signedPoints } from "./numbers";
import { strengthWords } from "./strength-words";

/** The editions that a comparison runs from and to: "from 2020 to 2021". */
export function editionsWords({ series }: Pick<Comparable, "series">): string {
  return yearsWords(yearsOf(series));
}

/** How a measure moved between two editions: "rose by eleven points (5 to 17) from 2020 to 2021". */
export function comparableWords({ series }: Pick<Comparable, "series">): string {
  return changeWords(series.change, yearsOf(series));
}

function yearsOf({ from, to }: Comparable["series"]) {
  return { from: from.edition, to: to.edition };
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

/** What a verdict hangs on: how its shares were read, a weak figure left out that would change it, and the design effect. */
export function hangsOnWords({ series }: Pick<Comparable, "series">): readonly string[] {
  const { change, secondary, withWeak } = series;
  return [
    ...(change.kind === "unclear" ? [] : [flipWords(change.flipsAt)]),
    ...(withWeak === null || withWeak.change.kind === change.kind
      ? []
      : [`With the weak figure of ${withWeak.edition} it would say: ${weakWords(series, withWeak)}.`]),
    ...(secondary.length === 0 ? [] : [`It uses figures from secondary sources: ${list(secondary.map(String))}.`]),
  ];
}

function weakWords({ from }: Comparable["series"], { change, edition }: NonNullable<Comparable["series"]["withWeak"]>) {
  return changeWords(change, { from: from.edition, to: edition });
}

function flipWords(flipsAt: number): string {
  // Rounded down, so that a verdict is never said to hold where it does not.
  return `It holds up to a design effect of ${(Math.floor(flipsAt * 10 + 1e-9) / 10).toFixed(1)}.`;
}

/** Whether the deficit is widening, in one sentence. */
export function trendAnswer(tally: TrendTally): string {
  const { pairs } = tally;
  const counts = list([
    `${pairs.worse} got worse`,
    `${pairs.better} got better`,
    `${pairs.both} did both`,
    `${pairs.neither} ${pairs.neither === 1 ? "shows" : "show"} neither`,
  ]);
  return `${verdictOf(tally)}: of ${pairs.all} pairs of surveys that can be compared, ${counts}.`;
}

/** How many comparisons the pairs hold, what each says, and what cannot be compared. */
export function comparisonsWords({ comparisons, unsaid }: TrendTally): string {
  const { all, worse, better, neutral, hint, unclear } = comparisons;
  const counts = list([
    `${worse} clearly got worse`,
    `${better} clearly got better`,
    `${neutral} clearly moved in a way that is neither good nor bad`,
    `${hint} ${hint === 1 ? "gives" : "give"} a hint only`,
    `${unclear} ${unclear === 1 ? "shows" : "show"} no clear change`,
  ]);
  return `They hold ${all} comparisons: ${counts}. ${unsaid} more ${unsaid === 1 ? "measure" : "measures"} cannot be compared.`;
}

/** What “clear” and “hint” mean. */
export const certaintyWords =
  "A change is clear if it holds over all comparisons together: at most 5 % of the clear changes are expected to be chance (Benjamini and Hochberg). It is a hint if its interval leaves out no change, but only by itself.";

function verdictOf({ pairs: { worse, better, both } }: TrendTally): string {
  if (both > 0 || (worse > 0 && better > 0)) return "The evidence is mixed";
  if (worse > 0) return "Where it can be told, yes";
  return better > 0 ? "Where it can be told, no" : "There is no clear evidence";
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

/** What a change means for security: "worse for security", "perhaps worse for security". */
export function meaningWords(meaning: Meaning, change: Comparable["series"]["change"]): string {
  return isHint(change) && meaning !== "neutral" ? `perhaps ${meanings[meaning]}` : meanings[meaning];
}

/** How old the newest news is; null where nothing got worse or better. */
export function newestWords({ newest }: TrendTally): string | null {
  return newest === null ? null : `The newest clear change for the worse or the better ends in ${newest}.`;
}
