import type { ProfileQuestion, Questionnaire } from "../questionnaire/questionnaire";

/** The id of the question that a round asks of everybody before they begin; their answer lies with their response. */
export const jobFunctionId = "profile.job-function";

/** That question, as the round's own questionnaire asks it. */
export function jobFunctionQuestion(questionnaire: Questionnaire): ProfileQuestion {
  const found = questionnaire.profileQuestions.find(({ id }) => id === jobFunctionId);
  if (found === undefined) throw new Error("a questionnaire for rounds asks for the job function");
  return found;
}

/** Whether a token is one of its answers. */
export function isJobFunction(questionnaire: Questionnaire, token: string): boolean {
  return jobFunctionQuestion(questionnaire).options.some(({ id }) => id === token);
}
