import { Field } from "../ui/field";
import type { RefusedForm } from "../ui/refused-form";
import "./workshop.css";

/** Where somebody without a camera types what the screen says. */
export function CodeForm({ refused }: Readonly<{ refused: RefusedForm | null }>) {
  return (
    <form method="post" action="/workshop/find">
      <Field
        id="code"
        label="Code"
        hint="The six letters and digits on the screen in the room."
        wrong={refused?.wrong.code ?? null}
      >
        {(attributes) => (
          <input
            {...attributes}
            className="field-input code-input"
            required
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            defaultValue={refused?.values.code}
          />
        )}
      </Field>
      <button className="button" type="submit">
        Go on
      </button>
    </form>
  );
}
