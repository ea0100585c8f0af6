import { Field } from "../ui/field";

/** Asks a visitor for a link's passphrase. */
export function PassphraseForm({ action, wrong }: Readonly<{ action: string; wrong: string | null }>) {
  return (
    <div className="failing">
      <h1>This report asks for a passphrase</h1>
      <p>The person who sent you the link has it. After 5 wrong tries you have to wait before the next one.</p>
      <form method="post" action={action}>
        <Field id="passphrase" label="Passphrase" wrong={wrong}>
          {(attributes) => (
            <input
              {...attributes}
              className="field-input"
              type="password"
              required
              maxLength={128}
              autoComplete="off"
            />
          )}
        </Field>
        <button className="button" type="submit">
          Open the report
        </button>
      </form>
    </div>
  );
}
