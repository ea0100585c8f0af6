import { type Invitation, invitedRoleSchema, mostUsesOfLink } from "@/lib/core/workspace/workspace";
import { day } from "@/lib/wording/dates";
import { mailStateWords } from "@/lib/wording/mail-state";
import { addressesHint } from "@/lib/wording/people-list";
import { accessRoleWords } from "@/lib/wording/workspace-words";
import { CopyButton } from "../ui/copy-button";
import { Field } from "../ui/field";
import type { RefusedForm } from "../ui/refused-form";
import "../questionnaire/question.css";

/** An invitation's link, just made. */
export type NewLink = Readonly<{ email: string | null; link: string }>;

type Props = Readonly<{
  workspaceId: string;
  invitations: readonly Invitation[];
  /** Shown for a minute; null on every later view. */
  made: readonly NewLink[] | null;
  /** Whether the addresses were also written to. */
  isMailed: boolean;
  refused: RefusedForm | null;
  keys: Readonly<{ addresses: string; link: string }>;
}>;

/** Invites people by their addresses or by one link, and lists what is still open. */
export function Invite({ workspaceId, invitations, made, isMailed, refused, keys }: Props) {
  const action = `/workspaces/${workspaceId}/members/invite`;
  return (
    <>
      {made === null ? null : <NewLinks made={made} isMailed={isMailed} />}
      <section className="workspace-part" aria-labelledby="invite">
        <h2 id="invite">Invite people</h2>
        <form method="post" action={action}>
          <input type="hidden" name="key" value={keys.addresses} />
          <input type="hidden" name="kind" value="addresses" />
          <Field id="emails" label="Their addresses" hint={addressesHint} wrong={refused?.wrong.emails ?? null}>
            {(attributes) => (
              <textarea
                {...attributes}
                className="field-input"
                rows={4}
                required
                defaultValue={refused?.values.emails}
              />
            )}
          </Field>
          <RoleChoice chosen={refused?.values.accessRole ?? "member"} />
          <button className="button" type="submit">
            Invite
          </button>
        </form>
      </section>
      <section className="workspace-part" aria-labelledby="invite-link">
        <h2 id="invite-link">Or one link for all</h2>
        <form method="post" action={action}>
          <input type="hidden" name="key" value={keys.link} />
          <input type="hidden" name="kind" value="link" />
          <Field
            id="mostUses"
            label="How many may use it"
            hint={`At most ${mostUsesOfLink}. Whoever has the link and an account with a verified address can join as a member, for seven days.`}
            wrong={refused?.wrong.mostUses ?? null}
          >
            {(attributes) => (
              <input
                {...attributes}
                className="field-input"
                type="number"
                min={1}
                max={mostUsesOfLink}
                required
                defaultValue={refused?.values.mostUses ?? "10"}
              />
            )}
          </Field>
          <input type="hidden" name="accessRole" value="member" />
          <button className="button button-quiet" type="submit">
            Make a link
          </button>
        </form>
      </section>
      {invitations.length === 0 ? null : <OpenInvitations workspaceId={workspaceId} invitations={invitations} />}
    </>
  );
}

function RoleChoice({ chosen }: Readonly<{ chosen: string }>) {
  return (
    <fieldset className="choice-list">
      <legend className="field-label">As what?</legend>
      {invitedRoleSchema.options.toReversed().map((role) => (
        <label className="choice" key={role}>
          <input type="radio" name="accessRole" value={role} defaultChecked={role === chosen} />
          <span className="choice-words">
            {accessRoleWords[role].label}
            <span className="choice-hint">{accessRoleWords[role].may}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function NewLinks({ made, isMailed }: Readonly<{ made: readonly NewLink[]; isMailed: boolean }>) {
  return (
    <section className="workspace-part" aria-labelledby="made">
      <h2 id="made">{made.length === 1 ? "The link" : `The ${made.length} links`}</h2>
      <p className="notice" role="status">
        {isMailed
          ? "Each address is being sent its link by email. "
          : "This server sends no email: send the links yourself. "}
        Copy {made.length === 1 ? "it" : "them"} now: we cannot show {made.length === 1 ? "it" : "them"} again. A link
        that names an address lets nobody else in.
      </p>
      {made.map(({ email, link }, index) => (
        <div key={link}>
          <div className="field">
            <label className="field-label" htmlFor={`link-${index}`}>
              {email === null ? "For whoever you give it to" : <bdi>{email}</bdi>}
            </label>
            <input className="field-input" id={`link-${index}`} readOnly value={link} />
          </div>
          <CopyButton fieldId={`link-${index}`} />
        </div>
      ))}
    </section>
  );
}

function OpenInvitations({ workspaceId, invitations }: Pick<Props, "workspaceId" | "invitations">) {
  return (
    <section className="workspace-part workspace-wide" aria-labelledby="open">
      <h2 id="open">Not accepted yet</h2>
      <ul className="row-list">
        {invitations.map(({ id, email, accessRole, expiresAt, uses, mostUses, mail }) => (
          <li key={id}>
            <p>
              {email === null ? "A link" : <bdi>{email}</bdi>}
              <span className="small">
                {accessRoleWords[accessRole].label} · until {day(expiresAt)}
                {email === null ? ` · used ${uses} of ${mostUses} times` : ""}
                {mail === null ? "" : ` · ${mailStateWords(mail)}`}
              </span>
            </p>
            <form method="post" action={`/workspaces/${workspaceId}/invitations/${id}/end`}>
              <button className="button button-quiet" type="submit">
                End<span className="hidden-visually"> the invitation of {email ?? "the link"}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
