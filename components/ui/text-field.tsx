import type { ReactNode } from "react";
import { Field } from "./field";

type Props = Readonly<{
  /** The field's name in the form. */
  name: string;
  label: string;
  /** Unique on the page; the name where left out. */
  id?: string;
  type?: "text" | "email" | "password";
  hint?: ReactNode;
  /** What is wrong with what was sent before. */
  fault?: string | null;
  typed?: string | undefined;
  autoComplete: string;
  inputMode?: "numeric";
  maxLength?: number;
}>;

/**
 * An address is checked by our rule alone: the browser's own would refuse a pasted one for a character that nobody sees.
 */
const emailAttributes = { type: "text", inputMode: "email", autoCapitalize: "none", spellCheck: false } as const;

/** A line to fill in, with its label, what it is for and what was wrong with it. */
export function TextField({ name, label, id = name, type = "text", hint, fault = null, typed, ...rest }: Props) {
  return (
    <Field id={id} label={label} hint={hint} wrong={fault}>
      {(attributes) => (
        <input
          {...rest}
          {...attributes}
          className="field-input"
          name={name}
          {...(type === "email" ? emailAttributes : { type })}
          required
          defaultValue={typed}
        />
      )}
    </Field>
  );
}
