import type { Control } from "../questionnaire/control";
import type { Questionnaire } from "../questionnaire/questionnaire";
import { controlsOf } from "../scoring/control-state";
import type { Room, RoomStep } from "./room";

/** The controls that a workshop talks about, in the questionnaire's order. */
export function roomControls(
  questionnaire: Questionnaire,
  { depth, domainIds }: Pick<Room, "depth" | "domainIds">,
): readonly Control[] {
  return controlsOf(questionnaire, depth).filter(({ domainId }) => domainIds === null || domainIds.includes(domainId));
}

/** A control as the room stands to it; a step of revision 0 and not revealed where it was not shown yet. */
export type RoomControl = Readonly<{ control: Control; standing: "ahead" | "asked" | "revealed"; step: RoomStep }>;

/** Every control with how the room stands to it. */
export function controlStandings(
  controls: readonly Control[],
  { steps }: Readonly<{ steps: readonly RoomStep[] }>,
): readonly RoomControl[] {
  const known = new Map(steps.map((step) => [step.questionId, step]));
  return controls.map((control) => {
    const step = known.get(control.id);
    const none = { questionId: control.id, isRevealed: false, spread: null, agreed: null, note: null, revision: 0 };
    const asked = step?.isRevealed === true ? "revealed" : "asked";
    return { control, standing: step === undefined ? "ahead" : asked, step: step ?? none };
  });
}

/** Those that the room looks at: one control, or all of a domain. */
export function shownOf(all: readonly RoomControl[], shown: string | null): readonly RoomControl[] {
  return all.filter(({ control }) => control.id === shown || control.domainId === shown);
}

/**
 * What to show next: the first control that is not revealed after the last one shown, else the first of all; a whole
 * domain where the room looks at one. Null: everything is revealed.
 */
export function nextStep(all: readonly RoomControl[], shown: string | null): string | null {
  const current = new Set(shownOf(all, shown));
  const last = all.findLastIndex((one) => current.has(one));
  const isOpen = (one: RoomControl) => one.standing !== "revealed" && !current.has(one);
  const next = all.slice(last + 1).find(isOpen) ?? all.find(isOpen);
  if (next === undefined) return null;
  const isDomain = all.some(({ control }) => control.domainId === shown);
  return isDomain ? next.control.domainId : next.control.id;
}
