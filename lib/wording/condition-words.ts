import type { IndustryQuestion } from "@/lib/core/questionnaire/industry-question";
import type { Question } from "@/lib/core/questionnaire/questionnaire";

const conditions: Readonly<Record<string, string>> = {
  "industry.incident yes": "Only if you had an incident or issue.",
};

/** When a question is asked, in the words of the earlier one: its question as asked, never its short title. */
export function onlyIfWords(
  { questionId, optionId }: NonNullable<IndustryQuestion["askedAfter"]>,
  earlier: Question | undefined,
): string {
  const own = conditions[`${questionId} ${optionId}`];
  if (own !== undefined) return own;
  const options = earlier === undefined || earlier.kind === "control" ? [] : earlier.options;
  const label = options.find((option) => option.id === optionId)?.label ?? optionId;
  return `Only if you answered “${label}” to “${earlier?.question ?? "an earlier question"}”`;
}
