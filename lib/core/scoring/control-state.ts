import type { LevelBand } from "../disclosure/level-band";
import { parseAnswer, type StoredAnswer } from "../questionnaire/answer";
import type { Depth } from "../questionnaire/assessment";
import type { Control } from "../questionnaire/control";
import type { Questionnaire } from "../questionnaire/questionnaire";

/** What is known of one control. `band`: of a team, where `level` is the middle of what its mean rounds to, 0..4. */
export type ControlState = Readonly<{ control: Control }> &
  (
    | Readonly<{ kind: "known"; level: number; band?: LevelBand }>
    | Readonly<{ kind: "unsure" }>
    | Readonly<{ kind: "unanswered" }>
    | Readonly<{ kind: "not-applicable" }>
    /** Known to too few of a team to be shown: it stands in no number, as what is left of a sum would show it. */
    | Readonly<{ kind: "withheld" }>
  );

/** Whether a control counts in scores and targets. */
export function isScored({ kind }: ControlState): boolean {
  return kind !== "not-applicable" && kind !== "withheld";
}

/** The controls that a depth is scored over, in the questionnaire's order: the core ones, or all. */
export function controlsOf(questionnaire: Questionnaire, depth: Depth): readonly Control[] {
  return depth === "full" ? questionnaire.controls : questionnaire.controls.filter((control) => control.isCore);
}

/** The state of every control of a depth. An answer that the control does not allow counts as unanswered. */
export function controlStates(
  questionnaire: Questionnaire,
  depth: Depth,
  answers: readonly StoredAnswer[],
): readonly ControlState[] {
  const tokens = new Map(answers.map((answer) => [answer.questionId, answer.token]));
  return controlsOf(questionnaire, depth).map((control) => {
    const token = tokens.get(control.id) ?? null;
    const answer = token === null ? null : parseAnswer(control, token);
    if (answer === null || answer.kind === "options") return { control, kind: "unanswered" };
    if (answer.kind === "level") return { control, kind: "known", level: answer.level };
    return { control, kind: answer.kind };
  });
}
