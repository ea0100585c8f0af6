import type { RoomControl } from "@/lib/core/workshop/room-controls";
import { choicesOf } from "../questionnaire/choices-of";

type Props = Readonly<{ base: string; shown: RoomControl; isConflict: boolean }>;

/** Saves the level that the room agrees on: one press, so that nothing is chosen and not saved. */
export function AgreeForm({ base, shown: { control, step }, isConflict }: Props) {
  const { main, apart } = choicesOf(control);
  return (
    <form method="post" action={`${base}/agree`} className="agree">
      <input type="hidden" name="questionId" value={control.id} />
      <input type="hidden" name="base" value={step.revision} />
      {isConflict ? (
        <p className="field-error" role="status">
          Another screen saved a level first. It is the one marked here.
        </p>
      ) : null}
      <fieldset className="agree-levels">
        <legend className="field-label">
          {step.agreed === null ? "Agreed level: press to save" : "Agreed level"}
          <span className="hidden-visually">, {control.title}</span>
        </legend>
        {[...main, ...apart].map(({ value, key, label }) => (
          <button
            className={value === step.agreed ? "button" : "button button-quiet"}
            key={value}
            type="submit"
            name="agreed"
            value={value}
            title={label}
            aria-pressed={value === step.agreed}
          >
            {key ?? label}
            {key === null ? null : <span className="hidden-visually">: {label}</span>}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
