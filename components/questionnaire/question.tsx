import type { ReactNode } from "react";
import type { StoredAnswer } from "@/lib/core/questionnaire/answer";
import type { Question as QuestionValue } from "@/lib/core/questionnaire/questionnaire";
import { secondsToAnswer } from "@/lib/core/questionnaire/time-left";
import { conflictWords } from "@/lib/wording/conflict-words";
import { type Choice, choicesOf } from "./choices-of";

/** A question as a page shows it. `conflict`: what the visitor chose while another value was stored elsewhere. */
export type ShownQuestion = Readonly<{
  question: QuestionValue;
  stored: StoredAnswer | null;
  conflict: Readonly<{ mine: string | null }> | null;
  /** Whether it was refused when it was last sent. */
  isRefused: boolean;
  /** Said where a question is asked only after some answer to an earlier one. */
  onlyIf: string | null;
  isHidden: boolean;
}>;

/** The id of a question's field on its page. */
export function placeOfQuestion(questionId: string): string {
  return `question-${questionId}`;
}

/** Takes an answer back, which a radio button alone cannot. Shown once something is chosen. */
const noAnswer: Choice = { value: "", key: null, label: "Clear this answer", hint: null };

type Props = Readonly<{ shown: ShownQuestion; why: ReactNode; note?: ReactNode }>;

/** One question: a fieldset with its legend, the choices as rows, and beside them what the page showed of its answer. */
export function Question({ shown, why, note = null }: Props) {
  const { question, stored, onlyIf } = shown;
  const token = stored?.token ?? null;
  const chosen = token === null ? [] : token.split(",");
  const { main, apart, type, isMany } = choicesOf(question);
  const after = question.kind === "industry" ? question.askedAfter : null;
  const row = (choice: Choice) => (
    <label key={choice.value} className="choice">
      <input
        type={type}
        name={`answer.${question.id}`}
        value={choice.value}
        defaultChecked={chosen.includes(choice.value)}
      />
      {choice.key === null ? null : <span className="choice-key">{choice.key}</span>}
      <span className="choice-words">
        {choice.label}
        {choice.hint === null ? null : <span className="choice-hint"> {choice.hint}</span>}
      </span>
    </label>
  );
  return (
    <fieldset
      className="question"
      id={placeOfQuestion(question.id)}
      data-question={question.id}
      data-value={token ?? undefined}
      data-revision={stored?.revision ?? 0}
      data-seconds={secondsToAnswer(question)}
      data-after-question={after?.questionId}
      data-after-option={after?.optionId}
      hidden={shown.isHidden}
    >
      <legend>
        <h2 className="question-words">{question.question}</h2>
      </legend>
      {onlyIf === null ? null : <p className="question-hint">{onlyIf}</p>}
      {question.kind === "industry" && question.hint !== null ? <p className="question-hint">{question.hint}</p> : null}
      {why}
      <Disagreement shown={shown} />
      <div className={isMany ? "choices choices-many" : "choices"}>{main.map(row)}</div>
      {apart.length === 0 ? null : <div className="choices-apart">{apart.map(row)}</div>}
      {type === "radio" ? <div className="choices-none">{row(noAnswer)}</div> : null}
      {note}
      <input type="hidden" name={`was.${question.id}`} value={token ?? ""} />
      <input type="hidden" name={`base.${question.id}`} value={stored?.revision ?? 0} />
    </fieldset>
  );
}

/** What stands between the visitor's answer and the stored one; filled by script where the page saves as it goes. */
function Disagreement({ shown: { question, stored, conflict, isRefused } }: Readonly<{ shown: ShownQuestion }>) {
  if (isRefused) return <p className="question-conflict">These choices do not go together. Choose again.</p>;
  if (conflict === null) return <div className="question-conflict" role="alert" hidden />;
  return (
    <div className="question-conflict">
      <p>{conflictWords.question.lead} Choose what is right; the stored answer is marked.</p>
      <p>
        Stored now: <strong>{wordsOf(question, stored?.token ?? null)}</strong>
      </p>
      <p>
        You chose: <strong>{wordsOf(question, conflict.mine)}</strong>
      </p>
    </div>
  );
}

/** A token in the question's own words. */
export function wordsOf(question: QuestionValue, token: string | null): string {
  const values = token === null ? [] : token.split(",");
  const { main, apart } = choicesOf(question);
  const words = [...main, ...apart].filter((choice) => values.includes(choice.value)).map((choice) => choice.label);
  return words.length === 0 ? "no answer" : words.join(", ");
}
