import type { Notices } from "@/app/notice";
import type { AnswerInput, SaveOutcome } from "@/lib/core/questionnaire/answer-input";
import { controlOfNote } from "@/lib/core/questionnaire/note";

type NotSaved = Readonly<{ notice: Notices["not-saved"]; page: string; questionId: string }>;

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
    // A question's id begins with its page: "profile", "industry" or the domain.
    page: (controlOfNote(first.questionId) ?? first.questionId).split(".", 1)[0] ?? "profile",
    questionId: first.questionId,
    notice: {
      conflicts: withMine("conflict"),
      refused: withMine("refused"),
      closed: [...withMine("closed"), ...withMine("revealed")],
    },
  };
}
