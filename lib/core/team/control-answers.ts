import { parseAnswer } from "../questionnaire/answer";
import type { Control, Level } from "../questionnaire/control";
import { type JobFunction, jobFunctionOf, type RoundResponse } from "./round";

/** A respondent by their place in the round, never by anything of theirs. */
export type Respondent = Readonly<{ respondent: number; jobFunction: JobFunction | null }>;

/** What a round answered to one control. */
export type ControlAnswers = Readonly<{
  control: Control;
  known: readonly (Respondent & Readonly<{ level: Level }>)[];
  unsure: readonly Respondent[];
  notApplicable: number;
}>;

/** Every control with the answers that respondents gave to it. An answer that the control does not allow is none. */
export function controlAnswers(
  controls: readonly Control[],
  responses: readonly RoundResponse[],
): readonly ControlAnswers[] {
  const people = responses.map((response, respondent) => ({
    who: { respondent, jobFunction: jobFunctionOf(response) },
    tokens: new Map(response.answers.map(({ questionId, token }) => [questionId, token])),
  }));
  return controls.map((control) => {
    const known: ControlAnswers["known"][number][] = [];
    const unsure: Respondent[] = [];
    let notApplicable = 0;
    for (const { who, tokens } of people) {
      const token = tokens.get(control.id) ?? null;
      const answer = token === null ? null : parseAnswer(control, token);
      if (answer?.kind === "level")
        known.push({ respondent: who.respondent, jobFunction: who.jobFunction, level: answer.level });
      if (answer?.kind === "unsure") unsure.push(who);
      if (answer?.kind === "not-applicable") notApplicable += 1;
    }
    return { control, known, unsure, notApplicable };
  });
}
