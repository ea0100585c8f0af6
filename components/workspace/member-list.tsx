import type { AccessRole } from "@/lib/core/access/policy";
import type { LinkCounts, Member, Workspace } from "@/lib/core/workspace/workspace";
import { day } from "@/lib/wording/dates";
import { accessRoleWords } from "@/lib/wording/workspace-words";

type Props = Readonly<{
  workspaceId: string;
  members: readonly Member[];
  /** Which access roles the reader may give and take. */
  giving: readonly AccessRole[];
  selfId: string;
  /** Links that a removal can end; null for readers who remove nobody. */
  links: LinkCounts | null;
  /** What is chosen for shared reports until the reader chooses. */
  linksOfLeaver: Workspace["linksOfLeaver"];
}>;

/** Everybody in a workspace, with what may be changed about them. */
export function MemberList({ workspaceId, members, giving, selfId, links, linksOfLeaver }: Props) {
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
            <MemberForms
              workspaceId={workspaceId}
              member={member}
              giving={giving}
              links={links}
              linksOfLeaver={linksOfLeaver}
            />
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
  links,
  linksOfLeaver,
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
          <p>
            From their next request on, {member.name} sees nothing here. What they answered stays. Invitations that they
            made are revoked, and links from before let them in no more.
          </p>
          <LinkChoices member={member} links={links} linksOfLeaver={linksOfLeaver} />
          <button className="button button-danger" type="submit">
            Remove<span className="hidden-visually"> {member.name}</span>
          </button>
        </form>
      </details>
    </div>
  );
}

/** What becomes of links when this member goes; nothing is asked where there are none. */
function LinkChoices({
  member,
  links,
  linksOfLeaver,
}: Pick<Props, "links" | "linksOfLeaver"> & Readonly<{ member: Member }>) {
  const shared = links?.sharedBy[member.userId] ?? 0;
  const invitations = links?.invitations ?? 0;
  return (
    <>
      {shared === 0 ? null : (
        <fieldset className="choice-list">
          <legend className="field-label">
            {shared === 1 ? "The report link that they created" : `The ${shared} report links that they created`}
          </legend>
          <Choice name="shareLinks" value="end" isChosen={linksOfLeaver === "end"}>
            Revoke
          </Choice>
          <Choice name="shareLinks" value="keep" isChosen={linksOfLeaver === "stay"}>
            Keep, as yours
          </Choice>
        </fieldset>
      )}
      <fieldset className="choice-list">
        <legend className="field-label">
          Links for several people that they may know: {invitations} into the workspace, and open links of rounds that
          they lead
        </legend>
        <Choice name="openLinks" value="end" isChosen={true}>
          Revoke
        </Choice>
        <Choice name="openLinks" value="keep" isChosen={false}>
          Keep
        </Choice>
      </fieldset>
    </>
  );
}

type ChoiceProps = Readonly<{ name: string; value: string; isChosen: boolean; children: string }>;

function Choice({ name, value, isChosen, children }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name={name} value={value} defaultChecked={isChosen} />
      <span className="choice-words">{children}</span>
    </label>
  );
}
