import type { Interval } from "./interval";
import { wilson } from "./wilson";

/** One sample: an observed proportion (0..1) of n asked. */
export type Sample = Readonly<{ proportion: number; n: number }>;

/**
 * Newcombe's hybrid score interval (95 %) of the difference `later - earlier` of two independent proportions.
 * Newcombe 1998, Statistics in Medicine 17:873, method 10.
 *
 * @returns bounds in -1..1, or null where either sample has no Wilson interval
 */
export function newcombe(later: Sample, earlier: Sample): Interval | null {
  const one = wilson(later.proportion, later.n);
  const two = wilson(earlier.proportion, earlier.n);
  if (one === null || two === null) return null;
  const difference = later.proportion - earlier.proportion;
  return {
    low: difference - Math.hypot(later.proportion - one.low, two.high - earlier.proportion),
    high: difference + Math.hypot(one.high - later.proportion, earlier.proportion - two.low),
  };
}
