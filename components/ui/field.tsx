import type { ReactNode } from "react";

type Props = Readonly<{
  id: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong with what was typed; null: nothing. */
  wrong: string | null;
  /** The control, with these attributes on it. */
  children: (
    attributes: Readonly<{ id: string; name: string; "aria-describedby"?: string; "aria-invalid": boolean }>,
  ) => ReactNode;
}>;

/** A labelled field with its hint and, where something is wrong, what. */
export function Field({ id, label, hint, wrong, children }: Props) {
  const described = [hint === undefined ? "" : `${id}-hint`, wrong === null ? "" : `${id}-error`].filter(
    (one) => one !== "",
  );
  const describedBy = described.length === 0 ? {} : { "aria-describedby": described.join(" ") };
  return (
    <div className={wrong === null ? "field" : "field field-wrong"}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong === null ? null : (
        <p className="field-error" id={`${id}-error`}>
          {wrong}
        </p>
      )}
      {children({ id, name: id, ...describedBy, "aria-invalid": wrong !== null })}
    </div>
  );
}
