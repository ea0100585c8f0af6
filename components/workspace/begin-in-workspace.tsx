import { Field } from "../ui/field";
import type { RefusedForm } from "../ui/refused-form";
import "../questionnaire/question.css";

type Props = Readonly<{ workspaceId: string; refused: RefusedForm | null; formKey: string }>;

/** Begins an assessment that belongs to the workspace. */
export function BeginInWorkspace({ workspaceId, refused, formKey }: Props) {
  const isFull = refused?.values.depth === "full";
  return (
    <form method="post" action={`/workspaces/${workspaceId}/assess`}>
      <input type="hidden" name="key" value={formKey} />
      <Field
        id="scope"
        label="Scope"
        hint="The clusters, product or team that is assessed, such as “production EKS”."
        wrong={refused?.wrong.scope ?? null}
      >
        {(attributes) => (
          <input
            {...attributes}
            className="field-input"
            required
            maxLength={80}
            autoComplete="off"
            defaultValue={refused?.values.scope}
          />
        )}
      </Field>
      <fieldset className="choice-list">
        <legend className="field-label">How thorough?</legend>
        <label className="choice">
          <input type="radio" name="depth" value="quick" defaultChecked={!isFull} />
          <span className="choice-words">
            Quick<span className="choice-hint">The core controls. You can widen it later.</span>
          </span>
        </label>
        <label className="choice">
          <input type="radio" name="depth" value="full" defaultChecked={isFull} />
          <span className="choice-words">
            Full<span className="choice-hint">All controls.</span>
          </span>
        </label>
      </fieldset>
      <button className="button" type="submit">
        Begin
      </button>
    </form>
  );
}
