import { z } from "zod";
import { wholePoints } from "../scoring/whole-points";
import type { Interval } from "../statistics/interval";
import { newcombe, type Sample } from "../statistics/newcombe";
import { twoProportionsP } from "../statistics/two-proportions";

const changed = {
  /** The difference in points, rounded once. */
  points: z.number(),
  /** Of the difference: Newcombe's at 95 %, as wide as the rounding of the published shares allows. */
  interval: z.object({ low: z.number(), high: z.number() }),
};

/**
 * How far a share moved. `unclear`: the interval holds no change, or the change is less than half a point. `clear`: it
 * also holds over all comparisons of the figures together; `hint`: only by itself.
 */
export const changeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unclear"), ...changed }),
  z.object({
    kind: z.enum(["rose", "fell"]),
    ...changed,
    certainty: z.enum(["clear", "hint"]),
    /** The design effect from which the interval would hold no change. */
    flipsAt: z.number(),
  }),
]);
export type Change = Readonly<z.infer<typeof changeSchema>>;
export type ChangeKind = Change["kind"];

/** A share of one edition; `rounding` is how far it may be from what was counted. */
export type RoundedShare = Sample & Readonly<{ rounding: number }>;

/**
 * How a share moved from one edition to another.
 *
 * @param critical the greatest p-value that is clear among all comparisons of the figures
 * @returns null where either share has no interval
 */
export function changeBetween(from: RoundedShare, to: RoundedShare, critical: number): Change | null {
  const interval = widened(from, to, 1);
  if (interval === null) return null;
  const distance = wholePoints(100 * Math.abs(to.proportion - from.proportion));
  const points = to.proportion < from.proportion ? 0 - distance : distance;
  if (points === 0 || holdsZero(interval)) return { kind: "unclear", points, interval };
  return {
    kind: points > 0 ? "rose" : "fell",
    points,
    interval,
    certainty: changeP(from, to) <= critical ? "clear" : "hint",
    flipsAt: flippingEffect(from, to),
  };
}

/** The p-value of a change, for the shares nearest each other that the rounding allows. */
export function changeP(from: RoundedShare, to: RoundedShare): number {
  const gap = Math.abs(to.proportion - from.proportion);
  const closer = from.rounding + to.rounding;
  if (gap <= closer) return 1;
  const [up, down] = to.proportion > from.proportion ? ([1, -1] as const) : ([-1, 1] as const);
  return twoProportionsP(shifted(from, up, 1), shifted(to, down, 1));
}

/** Newcombe's interval between the least and the greatest difference that the rounding allows, of n / effect. */
function widened(from: RoundedShare, to: RoundedShare, effect: number): Interval | null {
  const least = newcombe(shifted(to, -1, effect), shifted(from, 1, effect));
  const most = newcombe(shifted(to, 1, effect), shifted(from, -1, effect));
  return least === null || most === null ? null : { low: least.low, high: most.high };
}

function shifted({ proportion, n, rounding }: RoundedShare, sign: 1 | -1, effect: number): Sample {
  return { proportion: Math.min(1, Math.max(0, proportion + sign * rounding)), n: n / effect };
}

function holdsZero({ low, high }: Interval): boolean {
  return low <= 0 && high >= 0;
}

/** By halving: the interval only grows with the effect. */
function flippingEffect(from: RoundedShare, to: RoundedShare): number {
  let [holds, flips] = [1, Math.min(from.n, to.n)];
  while (flips - holds > 1e-6) {
    const middle = (holds + flips) / 2;
    const interval = widened(from, to, middle);
    if (interval === null || holdsZero(interval)) flips = middle;
    else holds = middle;
  }
  return holds;
}
