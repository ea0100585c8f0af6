import Link from "next/link";

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
        <Link className="button" href="/assess" prefetch={false}>
          Assessments on this device
        </Link>
        <Link className="button button-quiet" href="/" prefetch={false}>
          Start page
        </Link>
      </div>
    </div>
  );
}
