import type { DepthOffer } from "@/lib/core/questionnaire/offer";
import { defaultThreshold } from "@/lib/core/team/round";
import { Field } from "../ui/field";
import type { RefusedForm } from "../ui/refused-form";
import { PeopleField } from "./lead-part";
import { TargetChoice } from "./target-choice";
import "../questionnaire/question.css";
import "./round.css";

type Props = Readonly<{
  workspaceId: string;
  /** Names of the scopes in use, offered while typing. */
  scopes: readonly string[];
  /** The one that the address names. */
  scope: string;
  offers: Readonly<{ quick: DepthOffer; full: DepthOffer }>;
  refused: RefusedForm | null;
  formKey: string;
}>;

const thresholds = [3, 4, 5, 6, 7, 8, 9, 10];

/** Opens a round. What it asks for cannot be changed afterwards, so it says what each choice means. */
export function OpenRound({ workspaceId, scopes, scope, offers, refused, formKey }: Props) {
  const values = refused?.values;
  return (
    <form method="post" action={`/workspaces/${workspaceId}/rounds/open`} className="round-form">
      <input type="hidden" name="key" value={formKey} />
      <p className="lead">
        Several people answer the same questions, each alone. You see who is done, not what they say.
      </p>
      <Field
        id="scope"
        label="Scope"
        hint="What is assessed, such as “production EKS”. Rounds of one scope are compared with each other."
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
            defaultValue={values?.scope ?? scope}
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
              {depth === "quick" ? "Quick" : "Full"}, about {offers[depth].minutes} minutes each
              <span className="choice-hint">
                {offers[depth].controls} controls. {depth === "quick" ? "A round cannot be widened later." : ""}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <TargetChoice chosen={values?.targetProfile} />
      <Field
        id="threshold"
        label="From how many on is something shown?"
        hint="The report shows nothing that fewer people answered. Smaller shows more, and hides people less."
        wrong={refused?.wrong.threshold ?? null}
      >
        {(attributes) => (
          <select {...attributes} className="field-select" defaultValue={values?.threshold ?? String(defaultThreshold)}>
            {thresholds.map((one) => (
              <option key={one} value={one}>
                {one} people
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id="answerBy"
        label="Answers wanted by"
        hint="If you like. Respondents read it; the round stays open until you close it."
        wrong={refused?.wrong.answerBy ?? null}
      >
        {(attributes) => (
          <input {...attributes} className="field-input round-day" type="date" defaultValue={values?.answerBy} />
        )}
      </Field>
      <PeopleField refused={refused} />
      <p>
        You can leave this empty: then the round starts with one open link. Only members and people with a personal link
        count towards the minimum, so an open link alone shows no report.
      </p>
      <button className="button" type="submit">
        Open the round
      </button>
    </form>
  );
}
