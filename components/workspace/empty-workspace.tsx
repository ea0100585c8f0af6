type Props = Readonly<{
  workspaceId: string;
  mayAssess: boolean;
  mayInvite: boolean;
  isAlone: boolean;
  /** Whether several people have answered together, which stands elsewhere. */
  hasRounds: boolean;
}>;

/** What to do next in a workspace where nobody has assessed anything alone. */
export function EmptyWorkspace({ workspaceId, mayAssess, mayInvite, isAlone, hasRounds }: Props) {
  const address = `/workspaces/${workspaceId}`;
  const nothing = hasRounds ? (
    <p className="lead">
      Nobody has assessed anything alone here yet. What several people answer together stands under{" "}
      <a href={`${address}/rounds`}>Rounds</a> and <a href={`${address}/workshops`}>Workshops</a>.
    </p>
  ) : (
    <p className="lead">Nothing has been assessed here yet.{mayAssess ? "" : " Reports will stand here."}</p>
  );
  if (!mayAssess) return nothing;
  return (
    <>
      {nothing}
      <ul className="review-list">
        {mayInvite && isAlone ? (
          <li>
            <a href={`${address}/members`}>Invite your team</a>: their addresses, or one link for all.
          </li>
        ) : null}
        {hasRounds ? null : (
          <li>
            <a href={`${address}/rounds/new`}>Open a round</a>: several people answer the same questions, each alone.
          </li>
        )}
        <li>
          <a href="#begin">Begin an assessment</a> below, or bring in one that you have begun:{" "}
          <a href="/assess">your assessments</a>.
        </li>
      </ul>
    </>
  );
}
