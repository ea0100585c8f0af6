import type { Level } from "../questionnaire/control";

/** The greatest variance that levels of 0 to 4 can have: half of the answers at either end. */
const greatestVariance = 4;

/** How far respondents agree, or why it is not said: fewer levels are known than the threshold asks for. */
export type Agreement = Readonly<{ kind: "known"; value: number }> | Readonly<{ kind: "too-few" }>;

/**
 * Agreement r*wg on one control: `1 - s2 / 4`, s2 being the variance over n and 4 the greatest that levels can have.
 * Lindell and Brandt 1997, Applied Psychological Measurement 21:271; O'Neill 2017, Frontiers in Psychology 8:777 (PMC5427087).
 *
 * @returns 1 where all gave the same level, 0 where half gave 0 and half 4
 */
export function agreement(levels: readonly Level[], threshold: number): Agreement {
  if (levels.length === 0 || levels.length < threshold) return { kind: "too-few" };
  const counts = [0, 0, 0, 0, 0];
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  return { kind: "known", value: agreementOf(counts) };
}

/** The agreement of at least one answer, from how many gave each level. */
export function agreementOf(counts: readonly number[]): number {
  // In whole numbers, so that the order of the answers does not show in the last digit.
  const n = counts.reduce((so, count) => so + count, 0);
  const sum = counts.reduce((so, count, level) => so + count * level, 0);
  const squares = counts.reduce((so, count, level) => so + count * level * level, 0);
  const variance = (n * squares - sum * sum) / (n * n);
  return 1 - variance / greatestVariance;
}
