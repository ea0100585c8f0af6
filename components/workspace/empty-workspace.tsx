type Props = Readonly<{ workspaceId: string; mayAssess: boolean; mayInvite: boolean; isAlone: boolean }>;

/** What to do next in a workspace that holds nothing yet. */
export function EmptyWorkspace({ workspaceId, mayAssess, mayInvite, isAlone }: Props) {
  if (!mayAssess) return <p className="lead">Nothing has been assessed here yet. Reports will stand here.</p>;
  return (
    <>
      <p className="lead">Nothing has been assessed here yet.</p>
      <ol className="review-list">
        {mayInvite && isAlone ? (
          <li>
            <a href={`/workspaces/${workspaceId}/members`}>Invite your team</a>: their addresses, or one link for all.
          </li>
        ) : null}
        <li>
          <a href="#begin">Begin an assessment</a> below, or bring in one that you have begun:{" "}
          <a href="/assess">your assessments</a>.
        </li>
      </ol>
    </>
  );
}
