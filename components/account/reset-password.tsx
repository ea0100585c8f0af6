import { TextField } from "../ui/text-field";
import "./account.css";
import { FormNotes } from "./form-notes";
import { type FormState, fieldsOf } from "./form-state";

/** Sets a new password by the link's token. */
export function ResetPassword({ state, token }: Readonly<{ state: FormState; token: string }>) {
  const { faultAt } = fieldsOf(state, "reset");
  return (
    <div className="account-page">
      <FormNotes state={state} />
      <h1>Choose a new password</h1>
      <p className="lead">Every session of your account ends, and you sign in with the new password.</p>
      <form method="post" action={`/reset-password/${encodeURIComponent(token)}/save`}>
        <TextField
          name="password"
          label="New password"
          type="password"
          hint="At least 12 characters, any you like."
          fault={faultAt("password")}
          autoComplete="new-password"
        />
        <button className="button" type="submit">
          Set the password
        </button>
      </form>
    </div>
  );
}
