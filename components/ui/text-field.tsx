import type { ReactNode } from "react";

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

/** A line to fill in, with its label, what it is for and what was wrong with it. */
export function TextField({ name, label, id = name, type = "text", hint, fault = null, typed, ...rest }: Props) {
  const about = [hint === undefined ? "" : `${id}-hint`, fault === null ? "" : `${id}-fault`].filter(
    (one) => one !== "",
  );
  return (
    <div className={fault === null ? "field" : "field field-wrong"}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault === null ? null : (
        <p className="field-error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <input
        {...rest}
        className="field-input"
        id={id}
        name={name}
        type={type}
        required
        defaultValue={typed}
        aria-describedby={about.length === 0 ? undefined : about.join(" ")}
        aria-invalid={fault !== null}
      />
    </div>
  );
}
