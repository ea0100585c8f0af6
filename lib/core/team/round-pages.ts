import type { QuestionPage } from "../questionnaire/pages";
import { secondsToAnswer } from "../questionnaire/time-left";
import { jobFunctionId } from "./job-function-question";

/**
 * The pages that a respondent of a round is asked. The organisation's profile is the lead's to give, and the job function
 * was asked of everybody before they began.
 */
export function roundPages(
  pages: readonly QuestionPage[],
  { isLead }: Readonly<{ isLead: boolean }>,
): readonly QuestionPage[] {
  return pages.flatMap((page) => {
    if (page.kind !== "profile") return [page];
    if (!isLead) return [];
    const questions = page.questions.filter(({ id }) => id !== jobFunctionId);
    // The answer lies elsewhere, so the questionnaire takes that question for an open one.
    const saved = page.questions.filter(({ id }) => id === jobFunctionId).map(secondsToAnswer);
    const secondsLeft = saved.reduce((left, seconds) => left - seconds, page.secondsLeft);
    return [{ ...page, questions, total: page.total - 1, secondsLeft }];
  });
}
