import type { StoredAnswer } from "@/lib/core/questionnaire/answer";
import { noteIdOf } from "@/lib/core/questionnaire/note";
import type { QuestionPage } from "@/lib/core/questionnaire/pages";
import type { Question } from "@/lib/core/questionnaire/questionnaire";
import { onlyIfWords } from "@/lib/wording/condition-words";
import type { ShownNote } from "./note-field";
import type { ShownQuestion } from "./question";

/** An answer or note that came back unsaved: another value was stored meanwhile, or it cannot be one. */
export type ReturnedAnswer = Readonly<{ questionId: string; kind: "conflict" | "refused"; mine: string | null }>;

/** The questions of a page with their stored answers, and what came back of the last save. */
export function shownQuestions(
  page: QuestionPage,
  answers: readonly StoredAnswer[],
  returned: readonly ReturnedAnswer[],
): readonly ShownQuestion[] {
  return page.questions.map((question) => {
    const stored = answers.find((answer) => answer.questionId === question.id) ?? null;
    const back = returned.find((one) => one.questionId === question.id);
    return {
      question,
      stored,
      conflict: back?.kind === "conflict" ? { mine: back.mine } : null,
      isRefused: back?.kind === "refused",
      ...condition(question, page, answers),
    };
  });
}

/** The notes on a page's controls, by control. */
export function shownNotes(
  page: QuestionPage,
  answers: readonly StoredAnswer[],
  returned: readonly ReturnedAnswer[],
): ReadonlyMap<string, ShownNote> {
  const controls = page.questions.filter(({ kind }) => kind === "control");
  return new Map(
    controls.map(({ id: controlId, title }) => {
      const id = noteIdOf(controlId);
      const isIt = ({ questionId }: Readonly<{ questionId: string }>) => questionId === id;
      return [controlId, { id, title, stored: answers.find(isIt) ?? null, returned: returned.find(isIt) ?? null }];
    }),
  );
}

/** A question that depends on an earlier answer is hidden only once that answer was given otherwise. */
function condition(
  question: Question,
  page: QuestionPage,
  answers: readonly StoredAnswer[],
): Pick<ShownQuestion, "onlyIf" | "isHidden"> {
  const after = question.kind === "industry" ? question.askedAfter : null;
  if (after === null) return { onlyIf: null, isHidden: false };
  const earlier = page.questions.find((one) => one.id === after.questionId);
  const token = answers.find((answer) => answer.questionId === after.questionId)?.token ?? null;
  return {
    onlyIf: onlyIfWords(after, earlier),
    isHidden: token !== null && !token.split(",").includes(after.optionId),
  };
}
