import type { AccessRole } from "@/lib/core/access/policy";
import type { Member } from "@/lib/core/workspace/workspace";
import { day } from "@/lib/wording/dates";
import { accessRoleWords } from "@/lib/wording/workspace-words";

type Props = Readonly<{
  workspaceId: string;
  members: readonly Member[];
  /** Which access roles the reader may give and take. */
  giving: readonly AccessRole[];
  selfId: string;
}>;

/** Everybody in a workspace, with what may be changed about them. */
export function MemberList({ workspaceId, members, giving, selfId }: Props) {
  return (
    <ul className="row-list">
      {members.map((member) => (
        <li key={member.userId}>
          <p>
            <strong>
              <bdi>{member.name}</bdi>
            </strong>
            {member.userId === selfId ? " (you)" : ""}
            <span className="small">
              <bdi>{member.email}</bdi> · since {day(member.joinedAt)}
              {member.hasSecondFactor ? " · second factor" : ""}
            </span>
          </p>
          {giving.includes(member.accessRole) && member.userId !== selfId ? (
            <MemberForms workspaceId={workspaceId} member={member} giving={giving} />
          ) : (
            <p>{accessRoleWords[member.accessRole].label}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function MemberForms({
  workspaceId,
  member,
  giving,
}: Omit<Props, "members" | "selfId"> & Readonly<{ member: Member }>) {
  const base = `/workspaces/${workspaceId}/members/${member.userId}`;
  return (
    <div className="row-form">
      <form method="post" action={`${base}/role`} className="row-form">
        <label className="hidden-visually" htmlFor={`role-${member.userId}`}>
          Access role of {member.name}
        </label>
        <select
          className="field-select"
          id={`role-${member.userId}`}
          name="accessRole"
          defaultValue={member.accessRole}
        >
          {giving.map((role) => (
            <option key={role} value={role}>
              {accessRoleWords[role].label}
            </option>
          ))}
        </select>
        <button className="button button-quiet" type="submit">
          Change<span className="hidden-visually"> the access role of {member.name}</span>
        </button>
      </form>
      <details>
        <summary>
          Remove…<span className="hidden-visually"> {member.name}</span>
        </summary>
        <form method="post" action={`${base}/remove`}>
          <p>From their next request on, {member.name} sees nothing here. What they answered stays.</p>
          <button className="button button-danger" type="submit">
            Remove<span className="hidden-visually"> {member.name}</span>
          </button>
        </form>
      </details>
    </div>
  );
}
