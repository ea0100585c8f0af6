import { Field } from "../ui/field";

type Props = Readonly<{ label: string; hint: string; wrong: string | null }>;

/** A new passphrase for a link, in plain sight: whoever types it has to hand it on. */
export function PassphraseField({ label, hint, wrong }: Props) {
  return (
    <Field id="passphrase" label={label} hint={hint} wrong={wrong}>
      {(attributes) => (
        <input
          {...attributes}
          className="field-input"
          minLength={8}
          maxLength={128}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
