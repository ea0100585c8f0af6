import type { TargetProfile } from "../questionnaire/assessment";
import type { Control, Level } from "../questionnaire/control";
import { type ControlState, isScored } from "./control-state";
import { targetLevel } from "./target";

/** A known level below its target. `gain`: points that closing it brings to the overall score. */
export type Gap = Readonly<{ control: Control; level: number; target: Level; gain: number }>;

/** A control whose level nobody knows. `gain`: points that knowing it could add at most. */
export type Unknown = Readonly<{ control: Control; kind: "unsure" | "unanswered"; gain: number }>;

/** Every gap, by what closing it brings; ties by core, weight, then the questionnaire's order. */
export function gaps(states: readonly ControlState[], profile: TargetProfile): readonly Gap[] {
  const weights = applicableWeight(states);
  const found = states.flatMap((state): readonly Gap[] => {
    if (state.kind !== "known") return [];
    const target = targetLevel(state.control, profile);
    if (state.level >= target) return [];
    const gain = (100 * state.control.weight * (target - state.level)) / 4 / weights;
    return [{ control: state.control, level: state.level, target, gain }];
  });
  return found.toSorted(byGain);
}

/** The controls to find out first: every unknown, by what knowing could add; ties as for gaps. */
export function unknowns(states: readonly ControlState[]): readonly Unknown[] {
  const weights = applicableWeight(states);
  const found = states.flatMap((state): readonly Unknown[] =>
    state.kind === "unsure" || state.kind === "unanswered"
      ? [{ control: state.control, kind: state.kind, gain: (100 * state.control.weight) / weights }]
      : [],
  );
  return found.toSorted(byGain);
}

function applicableWeight(states: readonly ControlState[]): number {
  return states.reduce((sum, state) => (isScored(state) ? sum + state.control.weight : sum), 0);
}

/** Sorting is stable, so what is left of a tie keeps the questionnaire's order. */
function byGain(one: Gap | Unknown, two: Gap | Unknown): number {
  // Gains that show the same decimal are a tie for the reader.
  const tenths = Math.round(two.gain * 10) - Math.round(one.gain * 10);
  if (tenths !== 0) return tenths;
  return Number(two.control.isCore) - Number(one.control.isCore) || two.control.weight - one.control.weight;
}
