import { TextField } from "../ui/text-field";
import "./account.css";
import { day } from "@/lib/wording/dates";
import type { ShownPasskey } from "./account-passkeys";
import { FormNotes } from "./form-notes";
import { type FormState, fieldsOf } from "./form-state";

type Props = Readonly<{ state: FormState; token: string; passkeys: readonly ShownPasskey[] }>;

/** Sets a new password by the link's token. */
export function ResetPassword({ state, token, passkeys }: Props) {
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
        {passkeys.length === 0 ? null : <PasskeysToRemove passkeys={passkeys} />}
        <button className="button" type="submit">
          Set the password
        </button>
      </form>
    </div>
  );
}

/** A passkey outlives the password, so whoever added one unasked would keep their way in. */
function PasskeysToRemove({ passkeys }: Pick<Props, "passkeys">) {
  return (
    <fieldset className="choice-list">
      <legend className="field-label">Passkeys of your account</legend>
      <p className="field-hint">
        Each signs in without the password, also after you change it. Select those that you do not know, to remove them.
      </p>
      {passkeys.map(({ id, name, createdAt }) => (
        <label className="choice" key={id}>
          <input type="checkbox" name="passkey" value={id} />
          <span className="choice-words">
            {name === null || name === "" ? "Passkey" : name}
            {createdAt === null ? null : <span className="choice-hint">added on {day(createdAt)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
