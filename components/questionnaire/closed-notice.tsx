import type { QuestionPage } from "@/lib/core/questionnaire/pages";
import { wordsOf } from "./question";
import { UnsavedAtClosing } from "./unsaved-at-closing";

/** An answer that came after closing, by a form: the question, and what was chosen. */
export type TooLate = Readonly<{ questionId: string; mine: string | null }>;

type Props = Readonly<{ assessmentId: string; pages: readonly QuestionPage[]; tooLate: readonly TooLate[] }>;

/** Over a page of a closed round: nothing can be changed any more, and what came too late. */
export function ClosedNotice({ assessmentId, pages, tooLate }: Props) {
  const questions = pages.flatMap((page) => page.questions);
  const late = tooLate.flatMap(({ questionId, mine }) => {
    const question = questions.find(({ id }) => id === questionId);
    return question === undefined ? [] : [{ question, mine }];
  });
  return (
    <>
      <p className="notice" role="status">
        The round is closed. These are your answers as they count; only you can see them here.
      </p>
      {late.length === 0 ? null : (
        <section className="notice notice-signal" aria-label="Not counted">
          <p>What you chose just now came after closing and is not counted:</p>
          <ul>
            {late.map(({ question, mine }) => (
              <li key={question.id}>
                {question.question} <strong>{wordsOf(question, mine)}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      <UnsavedAtClosing
        assessmentId={assessmentId}
        questions={Object.fromEntries(questions.map(({ id, question }) => [id, question]))}
      />
    </>
  );
}
