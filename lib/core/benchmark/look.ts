import type { StoredAnswer } from "../questionnaire/answer";
import { parseAnswer } from "../questionnaire/answer";
import type { IndustryQuestion } from "../questionnaire/industry-question";
import { isAsked } from "../questionnaire/is-asked";
import type { Benchmark, ComparisonPlan } from "./benchmark";
import { compare } from "./compare";
import type { Comparison } from "./comparison";

/** One question of the look: its key in the address, and what its answer is set beside. */
export type LookQuestion = Readonly<{ key: string; question: IndustryQuestion; plan: ComparisonPlan }>;

/** A question as the look shows it. `token` is the answer in the address where the question allows it. */
export type LookStep = Readonly<{
  key: string;
  question: IndustryQuestion;
  token: string | null;
  comparison: Comparison;
}>;

/**
 * The look in a minute: the questions that these answers lead to, each beside its published figures.
 * An answer that its question does not allow counts as not given; a question whose condition is not met is left out.
 *
 * @param chosen tokens by key, as they stand in the address
 */
export function look(
  questions: readonly LookQuestion[],
  benchmark: Benchmark,
  chosen: ReadonlyMap<string, string>,
): readonly LookStep[] {
  const given = questions.map(({ key, question }) => {
    const token = chosen.get(key) ?? null;
    return { question, token: token !== null && parseAnswer(question, token) !== null ? token : null };
  });
  const answers = given.map(({ question, token }): StoredAnswer => ({ questionId: question.id, token, revision: 0 }));
  return questions.flatMap(({ key, question, plan }, index): readonly LookStep[] => {
    const token = given[index]?.token ?? null;
    if (!isAsked(question, "quick", answers)) return [];
    return [{ key, question, token, comparison: compare({ question, token, isAsked: true }, plan, benchmark) }];
  });
}
