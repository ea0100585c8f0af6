import { KeptHere } from "../questionnaire/kept-here";
import { SignInBack } from "./sign-in-back";

/** The same words for what never was, what is gone and what this device may not open. */
export function NothingHere() {
  return (
    <div className="failing">
      <h1>There is nothing here that you can open</h1>
      <p>
        The address may be mistyped, what it named may have been deleted, or it belongs to another device or to a
        workspace that you are not in. Plimsoll does not say which, so that nobody can find out by trying.
      </p>
      <p>
        If you began on another device, open “Leave and come back” there and use its link here. If it belongs to a
        workspace, <SignInBack /> with the account that is in it.
      </p>
      <KeptHere />
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
