import { may } from "@/lib/core/access/policy";
import type { Workspace } from "@/lib/core/workspace/workspace";
import { accessRoleWords } from "@/lib/wording/workspace-words";
import { Field } from "../ui/field";
import { type RefusedForm, RefusedSummary } from "../ui/refused-form";
import "../questionnaire/question.css";

type Props = Readonly<{ workspace: Workspace; refused: RefusedForm | null }>;

/** What may be changed of a workspace, taken out of it, left and deleted. */
export function WorkspaceSettings({ workspace, refused }: Props) {
  const base = `/workspaces/${workspace.id}`;
  const can = (permission: Parameters<typeof may>[1]) => may(workspace.accessRole, permission);
  return (
    <>
      <RefusedSummary title="Nothing was changed yet" refused={refused} />
      {can("workspace.manage") ? <Rules workspace={workspace} refused={refused} /> : null}
      {can("workspace.export") ? (
        <section className="workspace-part" aria-labelledby="export">
          <h2 id="export">Take everything with you</h2>
          <p>
            Members, invitations, assessments, answers with their notes, rounds with their reports, what workshops
            agreed on, and the log.
          </p>
          <div className="button-row">
            <a className="button button-quiet" href={`${base}/export.json`}>
              Everything as JSON
            </a>
            <a className="button button-quiet" href={`${base}/export.csv`}>
              All answers and notes as CSV
            </a>
          </div>
        </section>
      ) : null}
      <section className="workspace-part" aria-labelledby="leave">
        <h2 id="leave">Leave</h2>
        <p>
          You are {accessRoleWords[workspace.accessRole].label.toLowerCase()} here. From your next request on you see
          nothing of this workspace; what you answered stays.
        </p>
        <details>
          <summary>Leave this workspace…</summary>
          <form method="post" action={`${base}/leave`}>
            <button className="button button-danger" type="submit">
              Leave
            </button>
          </form>
        </details>
      </section>
      {can("workspace.delete") ? <Deletion workspace={workspace} refused={refused} /> : null}
    </>
  );
}

function Rules({ workspace, refused }: Props) {
  const values = refused?.values ?? {
    name: workspace.name,
    isSecondFactorNeeded: workspace.isSecondFactorNeeded ? "yes" : "no",
    linksOfLeaver: workspace.linksOfLeaver,
  };
  return (
    <form method="post" action={`/workspaces/${workspace.id}/settings/change`} className="workspace-part">
      <h2>Name and rules</h2>
      <Field id="name" label="Name" wrong={refused?.wrong.name ?? null}>
        {(attributes) => (
          <input {...attributes} className="field-input" required maxLength={80} defaultValue={values.name} />
        )}
      </Field>
      <fieldset className="choice-list">
        <legend className="field-label">Second factor</legend>
        <Choice name="isSecondFactorNeeded" value="no" chosen={values.isSecondFactorNeeded ?? "no"}>
          Each member decides
        </Choice>
        <Choice name="isSecondFactorNeeded" value="yes" chosen={values.isSecondFactorNeeded ?? "no"}>
          Everybody needs one; until then the workspace stays shut for them
        </Choice>
      </fieldset>
      {refused?.wrong.isSecondFactorNeeded === undefined ? null : (
        <p className="field-error" id="isSecondFactorNeeded">
          {refused.wrong.isSecondFactorNeeded}
        </p>
      )}
      <fieldset className="choice-list">
        <legend className="field-label">Shared reports of somebody who leaves</legend>
        <Choice name="linksOfLeaver" value="end" chosen={values.linksOfLeaver ?? "end"}>
          Their links end
        </Choice>
        <Choice name="linksOfLeaver" value="stay" chosen={values.linksOfLeaver ?? "end"}>
          Their links stay until they expire
        </Choice>
      </fieldset>
      <button className="button" type="submit">
        Save
      </button>
    </form>
  );
}

type ChoiceProps = Readonly<{ name: string; value: string; chosen: string; children: string }>;

function Choice({ name, value, chosen, children }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
      <span className="choice-words">{children}</span>
    </label>
  );
}

function Deletion({ workspace, refused }: Props) {
  return (
    <section className="workspace-part" aria-labelledby="delete">
      <h2 id="delete">Delete for good</h2>
      <p>
        The workspace with all its assessments, rounds, answers, reports and links, for every member. Nobody can bring
        it back. Of the log the events stay for 400 days, without names.
      </p>
      <details open={refused?.wrong.typedName !== undefined}>
        <summary>Delete this workspace…</summary>
        <form method="post" action={`/workspaces/${workspace.id}/delete`}>
          <Field
            id="typedName"
            label="Its name, to be sure"
            hint={workspace.name}
            wrong={refused?.wrong.typedName ?? null}
          >
            {(attributes) => <input {...attributes} className="field-input" required autoComplete="off" />}
          </Field>
          <button className="button button-danger" type="submit">
            Yes, delete for good
          </button>
        </form>
      </details>
    </section>
  );
}
