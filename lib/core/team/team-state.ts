import { middleOf } from "../disclosure/level-band";
import type { ReleasedControl } from "../disclosure/release-round";
import type { ControlState } from "../scoring/control-state";
import type { ControlAnswers } from "./control-answers";

/**
 * What a report says a team knows of a control: the mean of the known levels as it is released, or that it is not. Not
 * known only where nobody knows; not applicable only where somebody says so and nobody gives a level.
 */
export function teamState(
  { control, unsure, notApplicable }: ControlAnswers,
  released: ReleasedControl | undefined,
): ControlState {
  if (released?.kind === "withheld") return { control, kind: "withheld" };
  if (released?.kind === "shown") {
    const { band } = released.levels;
    return { control, kind: "known", level: middleOf(band), band };
  }
  if (notApplicable > 0) return { control, kind: "not-applicable" };
  return { control, kind: unsure.length > 0 ? "unsure" : "unanswered" };
}
