import type { Sample } from "./newcombe";
import { normalP } from "./normal-p";

/**
 * The two-sided p-value of the pooled z-test that two independent proportions are equal, without continuity correction:
 * Pearson's chi-square test of the 2 x 2 table. Fleiss, Levin and Paik 2003, Statistical Methods for Rates and
 * Proportions, 3.1.
 *
 * @returns 1 where everybody or nobody of both gave the answer
 */
export function twoProportionsP(one: Sample, two: Sample): number {
  const pooled = (one.proportion * one.n + two.proportion * two.n) / (one.n + two.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.n + 1 / two.n));
  return error > 0 ? normalP((one.proportion - two.proportion) / error) : 1;
}
