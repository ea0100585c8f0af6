import { type Level, levels } from "../questionnaire/control";

/** How many gave a level from `from` to `to`. */
export type Bin = Readonly<{ from: Level; to: Level; count: number }>;

/** The distribution of a control's known levels, or why it is not shown: too few know it, or a bin would be one answer. */
export type Histogram =
  | Readonly<{ kind: "levels" | "merged"; bins: readonly Bin[] }>
  | Readonly<{ kind: "withheld"; reason: "too-few" | "single-answer" }>;

const single = levels.map((level) => [level, level] as const);
const merged = [
  [0, 1],
  [2, 2],
  [3, 4],
] as const;

/**
 * Bins of one level, else of 0 to 1, 2, and 3 to 4: whichever leaves each bin empty or with two answers at least.
 *
 * @param counts how many gave each level, 0 to 4
 */
export function histogram(counts: readonly number[]): Histogram {
  const bins = binsOf(counts, single);
  if (bins.every(isBlunt)) return { kind: "levels", bins };
  const wider = binsOf(counts, merged);
  return wider.every(isBlunt) ? { kind: "merged", bins: wider } : { kind: "withheld", reason: "single-answer" };
}

function binsOf(counts: readonly number[], bounds: readonly (readonly [Level, Level])[]): readonly Bin[] {
  return bounds.map(([from, to]) => {
    const own = counts.slice(from, to + 1);
    return { from, to, count: own.reduce((sum, count) => sum + count, 0) };
  });
}

function isBlunt({ count }: Bin): boolean {
  return count !== 1;
}
