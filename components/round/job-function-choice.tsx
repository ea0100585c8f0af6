import type { ProfileQuestion } from "@/lib/core/questionnaire/questionnaire";
import "../questionnaire/question.css";

type Props = Readonly<{ question: ProfileQuestion; wrong: string | null; chosen: string | undefined }>;

/** The one question that a round asks of everybody before they begin. */
export function JobFunctionChoice({ question, wrong, chosen }: Props) {
  return (
    <fieldset
      className={wrong === null ? "choice-list" : "choice-list field-wrong"}
      id="jobFunction"
      aria-describedby={wrong === null ? "jobFunction-hint" : "jobFunction-hint jobFunction-error"}
    >
      <legend className="field-label">{question.question}</legend>
      <p className="field-hint" id="jobFunction-hint">
        {question.why} It is stored with your answers and shown with nobody's name.
      </p>
      {wrong === null ? null : (
        <p className="field-error" id="jobFunction-error">
          {wrong}
        </p>
      )}
      {question.options.map(({ id, label }) => (
        <label className="choice" key={id}>
          <input type="radio" name="jobFunction" value={id} required defaultChecked={id === chosen} />
          <span className="choice-words">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
