/** Says of an invitation's link that it no longer works, and what to do. */
export function InvitationGone() {
  return (
    <div className="failing">
      <h1>This invitation no longer works</h1>
      <p>
        It may have been used, withdrawn or replaced by a newer one. It may be older than 7 days, or the link was cut
        short.
      </p>
      <p>
        If you have joined already, sign in to open the workspace. Otherwise look for the latest email, or ask the
        person who invited you for a new link.
      </p>
      <div className="button-row">
        <a className="button" href="/workspaces">
          Your workspaces
        </a>
        <a className="button button-quiet" href="/">
          Start page
        </a>
      </div>
    </div>
  );
}
