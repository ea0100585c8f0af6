import type { InvitedRole } from "@/lib/core/workspace/workspace";
import { accessRoleWords } from "@/lib/wording/workspace-words";

type Props = Readonly<{
  workspaceName: string;
  accessRole: InvitedRole;
  /** The address it names; null: any that is verified. */
  email: string | null;
  token: string;
  /** Who made it; null: their account is deleted. */
  inviterName: string | null;
  isSignedIn: boolean;
  /** Why the visitor's last press did not let them in. */
  refused: string | null;
}>;

/** What an invitation offers, before it is accepted. */
export function InvitationOffer(props: Props) {
  const { workspaceName, accessRole, email, token, inviterName, isSignedIn, refused } = props;
  const next = new URLSearchParams({ next: `/invitations/${token}` });
  const { label, may } = accessRoleWords[accessRole];
  return (
    <div className="failing">
      <h1>
        Join <bdi>{workspaceName}</bdi>
      </h1>
      <p className="lead">
        {inviterName === null ? (
          "You are invited"
        ) : (
          <>
            <bdi>{inviterName}</bdi> invites you
          </>
        )}{" "}
        as {label.toLowerCase()}: {label === "Admin" ? `does what a member does, and ${may}` : may}.
      </p>
      {email === null ? (
        <p>The link is for anyone with an account whose address is verified.</p>
      ) : (
        <p>
          The invitation is for <bdi>{email}</bdi> and lets in nobody else.
        </p>
      )}
      {refused === null ? null : (
        <p className="notice notice-signal" role="alert">
          {refused}
        </p>
      )}
      {isSignedIn ? (
        <form method="post" action={`/invitations/${token}/accept`}>
          <button className="button" type="submit">
            Join
          </button>
        </form>
      ) : (
        <div className="button-row">
          <a className="button" href={`/sign-in?${next}`}>
            Sign in to join
          </a>
          <a className="button button-quiet" href={`/sign-up?${next}`}>
            Make an account
          </a>
        </div>
      )}
    </div>
  );
}
