/** The same words for what never was, what is gone and what this device may not open. */
export function NothingHere() {
  return (
    <div className="failing">
      <h1>There is nothing here for this device</h1>
      <p>
        The address may be mistyped, the assessment may have been deleted, or it belongs to another device. Plimsoll
        does not say which, so that nobody can find out by trying.
      </p>
      <p>If you began on another device, open “Leave and come back” there and use its link here.</p>
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
