/** Says of a link into a round that it no longer works, and what to do, for somebody without an account. */
export function JoinLinkGone() {
  return (
    <div className="failing">
      <h1>This link no longer works</h1>
      <p>
        Most likely a newer one replaced it. Look for the latest email or message from the person who asked you. The
        link may also have been cut short, or the round may have been deleted.
      </p>
      <p>
        If you have started already, your answers are safe: continue in the browser where you started. Otherwise ask the
        person who sent the link for a new one.
      </p>
      <div className="button-row">
        <a className="button" href="/assess">
          Assessments on this device
        </a>
        <a className="button button-quiet" href="/">
          Start page
        </a>
      </div>
    </div>
  );
}
