import { AskBeforeSignOut } from "./ask-before-sign-out";

/** Signs out; answers that this device has not sent yet are asked about first. */
export function SignOut() {
  return (
    <form method="post" action="/sign-out" id="sign-out">
      <button className="button button-quiet" type="submit">
        Sign out
      </button>
      <AskBeforeSignOut formId="sign-out" />
    </form>
  );
}
