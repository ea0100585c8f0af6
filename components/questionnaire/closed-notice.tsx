import { controlOfNote, noteIdOf } from "@/lib/core/questionnaire/note";
import type { QuestionPage } from "@/lib/core/questionnaire/pages";
import { wordsOf } from "./question";
import { UnsavedAtClosing } from "./unsaved-at-closing";

/** An answer or note that arrived after closing, by a form, and what it said. */
export type TooLate = Readonly<{ questionId: string; mine: string | null }>;

type Props = Readonly<{
  assessmentId: string;
  response: string;
  pages: readonly QuestionPage[];
  tooLate: readonly TooLate[];
}>;

/** Over a page of a closed round: nothing can be changed any more, and what came too late. */
export function ClosedNotice({ assessmentId, response, pages, tooLate }: Props) {
  const questions = pages.flatMap((page) => page.questions);
  const late = tooLate.flatMap(({ questionId, mine }) => {
    const noted = controlOfNote(questionId);
    const question = questions.find(({ id }) => id === (noted ?? questionId));
    if (question === undefined) return [];
    return [{ id: questionId, words: question.question, chosen: noted === null ? wordsOf(question, mine) : mine }];
  });
  return (
    <>
      <p className="notice" role="status">
        The round is closed. These are your answers as they count; only you can see them here.
      </p>
      {late.length === 0 ? null : (
        <section className="notice notice-signal" aria-label="Not counted">
          <p>These answers arrived after the round closed and are not counted:</p>
          <ul>
            {late.map(({ id, words, chosen }) => (
              <li key={id}>
                {words} <strong>{chosen}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      <UnsavedAtClosing
        assessmentId={assessmentId}
        response={response}
        questions={Object.fromEntries(
          questions.flatMap(({ id, question }) => [
            [id, question],
            [noteIdOf(id), `Note: ${question}`],
          ]),
        )}
      />
    </>
  );
}
