import { TextField } from "../ui/text-field";
import "./account.css";
import { FormNotes } from "./form-notes";
import { type FormState, fieldsOf } from "./form-state";

/** Confirms an address by the link's token and the password that was chosen with it. */
export function ConfirmAddress({ state, token }: Readonly<{ state: FormState; token: string }>) {
  const { faultAt } = fieldsOf(state, "confirm");
  return (
    <div className="account-page">
      <FormNotes state={state} />
      <h1>Confirm your address</h1>
      <p className="lead">Give the password that you chose, so that we know it was you who signed up.</p>
      <form method="post" action={`/verify/${encodeURIComponent(token)}/confirm`}>
        <TextField
          name="password"
          label="Password"
          type="password"
          fault={faultAt("password")}
          autoComplete="current-password"
        />
        <button className="button" type="submit">
          Confirm and sign in
        </button>
      </form>
      <p className="account-other">
        You did not sign up? Then close this page: without the password nobody can confirm your address.
      </p>
    </div>
  );
}
