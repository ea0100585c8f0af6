import type { Notices } from "@/app/notice";
import type { AnswerInput, SaveOutcome } from "@/lib/core/questionnaire/answer-input";
import { controlOfNote } from "@/lib/core/questionnaire/note";

type NotSaved = Readonly<{ notice: Notices["not-saved"]; page: string; questionId: string }>;

/** The page that answers stand on. A question's id begins with it: "profile", "industry" or the domain. */
export function pageOfAnswers([first]: readonly Pick<AnswerInput, "questionId">[]): string {
  const id = first?.questionId ?? "profile";
  return (controlOfNote(id) ?? id).split(".", 1)[0] ?? "profile";
}

/** What a form's page must show again: its answers that were not saved, and where the first one is. Null: all were. */
export function notSaved(answers: readonly AnswerInput[], outcomes: readonly SaveOutcome[]): NotSaved | null {
  const failed = outcomes.filter(({ kind }) => kind !== "saved");
  const [first] = failed;
  if (first === undefined) return null;
  const given = new Map(answers.map(({ questionId, value }) => [questionId, value]));
  const withMine = (wanted: SaveOutcome["kind"]) =>
    failed
      .filter(({ kind }) => kind === wanted)
      .map(({ questionId }) => ({ questionId, mine: given.get(questionId) ?? null }));
  return {
    page: pageOfAnswers([first]),
    questionId: first.questionId,
    notice: {
      conflicts: withMine("conflict"),
      refused: withMine("refused"),
      closed: [...withMine("closed"), ...withMine("revealed")],
    },
  };
}
