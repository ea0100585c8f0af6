import type { TrendMark } from "./spec";

/** Of a point's dot, in the unit of a placing. */
export const dotRadius = 5;

/** So far from its value a whisker ends at least: closer, the dot and its edge would hide it. */
const leastReach = dotRadius + 1.5;

/** How far a point's whisker reaches below and above its value, as proportions, where a proportion of 1 is `height` high. */
export function whiskerReach(
  { proportion, interval }: TrendMark,
  height: number,
): readonly [below: number, above: number] {
  const least = leastReach / height;
  if (interval === null) return [least, least];
  return [Math.max(least, proportion - interval.low), Math.max(least, interval.high - proportion)];
}
