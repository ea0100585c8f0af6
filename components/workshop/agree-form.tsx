import type { RoomControl } from "@/lib/core/workshop/room-controls";
import { choicesOf } from "../questionnaire/choices-of";
import "../questionnaire/question.css";

type Props = Readonly<{ base: string; shown: RoomControl; suggested: string | null; isConflict: boolean }>;

/** Records what the room agrees on, beside what everybody answered. */
export function AgreeForm({ base, shown: { control, step }, suggested, isConflict }: Props) {
  const { main, apart } = choicesOf(control);
  const chosen = step.agreed ?? suggested;
  return (
    <form key={step.revision} method="post" action={`${base}/agree`} className="agree">
      <input type="hidden" name="questionId" value={control.id} />
      <input type="hidden" name="base" value={step.revision} />
      {isConflict ? (
        <p className="question-conflict">Another screen recorded something else meanwhile. It is what stands below.</p>
      ) : null}
      <fieldset className="agree-levels">
        <legend className="field-label">
          {step.agreed === null ? "What does the room agree on?" : "Agreed"}
          <span className="hidden-visually"> {control.title}</span>
        </legend>
        {[...main, ...apart].map(({ value, key, label }) => (
          <label className="choice" key={value} title={label}>
            <input type="radio" name="agreed" value={value} required defaultChecked={value === chosen} />
            <span className="choice-words" aria-hidden={key !== null}>
              {key ?? label}
            </span>
            {key === null ? null : (
              <span className="hidden-visually">
                {key}: {label}
              </span>
            )}
          </label>
        ))}
      </fieldset>
      <label className="field-label" htmlFor={`note-${control.id}`}>
        Note, for the workspace alone
      </label>
      <textarea
        className="field-input agree-note"
        id={`note-${control.id}`}
        name="note"
        rows={2}
        maxLength={1000}
        defaultValue={step.note ?? ""}
      />
      <button className="button" type="submit">
        {step.agreed === null ? "Record" : "Record again"}
      </button>
    </form>
  );
}
