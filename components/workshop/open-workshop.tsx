import type { DepthOffer } from "@/lib/core/questionnaire/offer";
import { TargetChoice } from "../round/target-choice";
import { Field } from "../ui/field";
import type { RefusedForm } from "../ui/refused-form";
import "../questionnaire/question.css";
import "../round/round.css";

type Props = Readonly<{
  workspaceId: string;
  scopes: readonly string[];
  domains: readonly Readonly<{ id: string; title: string }>[];
  offers: Readonly<{ quick: DepthOffer; full: DepthOffer }>;
  refused: RefusedForm | null;
  formKey: string;
}>;

/** Opens a workshop: what it is about, and how much of it. */
export function OpenWorkshop({ workspaceId, scopes, domains, offers, refused, formKey }: Props) {
  const values = refused?.values;
  const chosen = values?.domainIds?.split(" ") ?? [];
  return (
    <form method="post" action={`/workspaces/${workspaceId}/workshops/open`} className="round-form">
      <input type="hidden" name="key" value={formKey} />
      <Field
        id="scope"
        label="Scope"
        hint="What the room talks about, such as “production EKS”."
        wrong={refused?.wrong.scope ?? null}
      >
        {(attributes) => (
          <input
            {...attributes}
            className="field-input"
            list="scopes"
            required
            maxLength={80}
            autoComplete="off"
            defaultValue={values?.scope}
          />
        )}
      </Field>
      <datalist id="scopes">
        {scopes.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <fieldset className="choice-list">
        <legend className="field-label">How thorough?</legend>
        {(["quick", "full"] as const).map((depth) => (
          <label className="choice" key={depth}>
            <input type="radio" name="depth" value={depth} defaultChecked={(values?.depth ?? "quick") === depth} />
            <span className="choice-words">
              {depth === "quick" ? "Quick" : "Full"}
              <span className="choice-hint">
                {offers[depth].controls} controls. At two to three minutes each, about {hoursOf(offers[depth].controls)}
                .
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <TargetChoice chosen={values?.targetProfile} />
      <fieldset className="choice-list" id="domainIds">
        <legend className="field-label">Which domains?</legend>
        <p className="field-hint">None chosen: all. Choose a few where an hour is all you have.</p>
        {domains.map(({ id, title }) => (
          <label className="choice" key={id}>
            <input type="checkbox" name="domainIds" value={id} defaultChecked={chosen.includes(id)} />
            <span className="choice-words">{title}</span>
          </label>
        ))}
      </fieldset>
      <button className="button" type="submit">
        Open the workshop
      </button>
    </form>
  );
}

/** In half hours, at two and a half minutes a control. */
function hoursOf(controls: number): string {
  const halves = Math.max(1, Math.round((controls * 2.5) / 30));
  return halves === 1 ? "half an hour" : `${halves / 2} hours`;
}
