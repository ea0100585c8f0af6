import type { InvitedRole } from "@/lib/core/workspace/workspace";
import { accessRoleWords } from "@/lib/wording/workspace-words";

type Props = Readonly<{
  workspaceName: string;
  accessRole: InvitedRole;
  /** The address it names; null: any that is verified. */
  email: string | null;
  token: string;
  /** Whether the visitor is signed in, and what came of their last press. */
  isSignedIn: boolean;
  isOtherAddress: boolean;
}>;

/** What an invitation offers, before it is accepted. */
export function InvitationOffer({ workspaceName, accessRole, email, token, isSignedIn, isOtherAddress }: Props) {
  const next = new URLSearchParams({ next: `/invitations/${token}` });
  const { label, may } = accessRoleWords[accessRole];
  return (
    <div className="failing">
      <h1>
        Join <bdi>{workspaceName}</bdi>
      </h1>
      <p className="lead">
        You are invited as {label.toLowerCase()}: {label === "Admin" ? `does what a member does, and ${may}` : may}.
      </p>
      {email === null ? (
        <p>The link is for anyone with an account whose address is verified.</p>
      ) : (
        <p>
          The invitation is for <bdi>{email}</bdi> and lets in nobody else.
        </p>
      )}
      {isOtherAddress ? (
        <p className="notice notice-signal" role="alert">
          Your account has another address, or one that is not verified yet. Sign in with the invited address, or ask
          for an invitation to yours.
        </p>
      ) : null}
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
