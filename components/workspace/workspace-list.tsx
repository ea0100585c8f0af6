import type { ListedWorkspace } from "@/lib/core/workspace/workspace";
import { accessRoleWords } from "@/lib/wording/workspace-words";
import { Field } from "../ui/field";
import { type RefusedForm, RefusedSummary } from "../ui/refused-form";
import "./workspace.css";

type Props = Readonly<{
  workspaces: readonly ListedWorkspace[];
  refused: RefusedForm | null;
  done: string | null;
  /** Makes of a form sent twice one workspace. */
  formKey: string;
}>;

/** The workspaces of a person, and a form to make one. */
export function WorkspaceList({ workspaces, refused, done, formKey }: Props) {
  return (
    <>
      <RefusedSummary title="Not made yet" refused={refused} />
      <h1>Workspaces</h1>
      {done === null ? null : (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      {workspaces.length === 0 ? (
        <p className="lead">
          One person's view of security is one view. In a workspace a team answers the same questions, each alone, and
          sees where it disagrees.
        </p>
      ) : (
        <ul className="row-list">
          {workspaces.map((one) => (
            <ListedRow key={one.id} workspace={one} />
          ))}
        </ul>
      )}
      <section className="workspace-part" aria-labelledby="make">
        <h2 id="make">{workspaces.length === 0 ? "Make the first one" : "Make another"}</h2>
        <form method="post" action="/workspaces/create">
          <input type="hidden" name="key" value={formKey} />
          <Field
            id="name"
            label="Name"
            hint="Your organisation or department. Only its members see it."
            wrong={refused?.wrong.name ?? null}
          >
            {(attributes) => (
              <input
                {...attributes}
                className="field-input"
                required
                maxLength={80}
                autoComplete="organization"
                defaultValue={refused?.values.name}
              />
            )}
          </Field>
          <button className="button" type="submit">
            Make the workspace
          </button>
        </form>
      </section>
    </>
  );
}

function ListedRow({ workspace: { id, name, accessRole, mayEnter } }: Readonly<{ workspace: ListedWorkspace }>) {
  return (
    <li>
      <p>
        {mayEnter ? (
          <a href={`/workspaces/${id}`}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        <span className="small">{accessRoleWords[accessRole].label}</span>
      </p>
      {mayEnter ? null : (
        <p>
          This workspace asks for a second factor. <a href="/account">Add one to your account</a>, then it opens.
        </p>
      )}
    </li>
  );
}
