import type { StoredAnswer } from "./answer";
import type { Depth } from "./assessment";
import type { IndustryQuestion } from "./industry-question";

/**
 * Whether a depth asks an industry question at all, and whether an earlier answer that it depends on was given.
 * An answer to a question that is not asked is kept, but stands in no report.
 */
export function isAsked(question: IndustryQuestion, depth: Depth, answers: readonly StoredAnswer[]): boolean {
  if (depth === "quick" && !question.isQuick) return false;
  const { askedAfter } = question;
  if (askedAfter === null) return true;
  const earlier = answers.find((answer) => answer.questionId === askedAfter.questionId);
  return earlier?.token?.split(",").includes(askedAfter.optionId) ?? false;
}
