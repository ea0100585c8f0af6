import { type ControlState, isScored } from "./control-state";

/** A readiness score 0..100 with the bounds over what is unknown, and the weight share that is known (0..1). */
export type Score = Readonly<{
  score: number;
  range: Readonly<{ low: number; high: number }>;
  coverage: number;
}>;

const highestLevel = 4;

/**
 * Scores controls (scoring 1): `100 * sum(w * l/4) / sum(w)` over the applicable ones, where an unknown level counts as 0;
 * the range's high end takes every unknown at level 4.
 *
 * @returns null where no control applies: there is no score, which is not a score of 0
 */
export function score(states: readonly ControlState[]): Score | null {
  let weights = 0;
  let known = 0;
  let reached = 0;
  for (const state of states) {
    if (!isScored(state)) continue;
    weights += state.control.weight;
    if (state.kind !== "known") continue;
    known += state.control.weight;
    reached += (state.control.weight * state.level) / highestLevel;
  }
  if (weights === 0) return null;
  const low = (100 * reached) / weights;
  const high = (100 * (reached + weights - known)) / weights;
  return { score: low, range: { low, high }, coverage: known / weights };
}
