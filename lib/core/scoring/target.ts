import type { TargetProfile } from "../questionnaire/assessment";
import type { Control, Level } from "../questionnaire/control";
import { type ControlState, isScored } from "./control-state";
import { score } from "./score";

/** The level that a profile asks of a control. */
export function targetLevel(control: Control, profile: TargetProfile): Level {
  switch (profile) {
    case "baseline":
      return control.isCore ? 3 : 2;
    case "regulated":
      return 3;
    case "high-assurance":
      return control.weight === 3 ? 4 : 3;
  }
}

/** The score of the applicable controls at their target levels: the line on the gauge. Null where none applies. */
export function targetScore(states: readonly ControlState[], profile: TargetProfile): number | null {
  const atTarget = states.map(
    (state): ControlState =>
      isScored(state) ? { control: state.control, kind: "known", level: targetLevel(state.control, profile) } : state,
  );
  return score(atTarget)?.score ?? null;
}
