import { TextField } from "../ui/text-field";
import "./account.css";
import { FormNotes } from "./form-notes";
import { type FormState, fieldsOf } from "./form-state";
import { NextField } from "./next-field";

type Props = Readonly<{ state: FormState; next: string | null; signInAddress: string }>;

/** Asks for the one-time code after the password, or for a recovery code instead. */
export function SignInCode({ state, next, signInAddress }: Props) {
  const code = fieldsOf(state, "code");
  const recovery = fieldsOf(state, "recovery-code");
  return (
    <div className="account-page">
      <FormNotes state={state} ids={{ "recovery-code.code": "recovery-code" }} />
      <h1>One-time code</h1>
      <p className="lead">Your password was right. Now give the code that your app shows for Plimsoll.</p>
      <form method="post" action="/sign-in/code/give">
        <NextField next={next} />
        <TextField
          name="code"
          label="Code"
          hint="Six digits. A recovery code works here too."
          fault={code.faultAt("code")}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={30}
        />
        <button className="button" type="submit" name="by" value="code">
          Sign in
        </button>
      </form>
      <details className="account-other" open={recovery.hasFault}>
        <summary>Your app is not at hand?</summary>
        <form method="post" action="/sign-in/code/give">
          <NextField next={next} />
          <TextField
            name="code"
            id="recovery-code"
            label="Recovery code"
            hint="One of those that you kept when you switched one-time codes on. Each works once."
            fault={recovery.faultAt("code")}
            autoComplete="off"
            maxLength={30}
          />
          <button className="button button-quiet" type="submit" name="by" value="recovery-code">
            Sign in with a recovery code
          </button>
        </form>
      </details>
      <p>
        <a href={signInAddress}>Begin again with your password</a>
      </p>
    </div>
  );
}
