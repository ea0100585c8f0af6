import { parseAnswer, type StoredAnswer } from "./answer";
import { isAsked } from "./is-asked";
import type { QuestionPage } from "./pages";

/** A question that is asked and has no answer yet, with the page where it stands. */
export type OpenQuestion = Readonly<{ id: string; words: string; pageId: string }>;

/** Every open question in the order asked. "Not sure" is an answer. */
export function openQuestions(
  pages: readonly QuestionPage[],
  answers: readonly StoredAnswer[],
): readonly OpenQuestion[] {
  return pages.flatMap((page) =>
    page.questions
      .filter((question) => question.kind !== "industry" || isAsked(question, "full", answers))
      .filter((question) => {
        const token = answers.find((answer) => answer.questionId === question.id)?.token ?? null;
        return token === null || parseAnswer(question, token) === null;
      })
      .map((question) => ({ id: question.id, words: question.question, pageId: page.id })),
  );
}
