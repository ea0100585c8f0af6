import { TextField } from "../ui/text-field";
import "./account.css";
import { FormNotes } from "./form-notes";
import { type FormState, fieldsOf } from "./form-state";
import { MailNote } from "./mail-note";

type Props = Readonly<{ state: FormState; canSendMail: boolean }>;

/** Asks where to mail a link for a new password. */
export function ForgotPassword({ state, canSendMail }: Props) {
  const { faultAt, typedAt } = fieldsOf(state, "forgot");
  return (
    <div className="account-page">
      <FormNotes state={state} canSendMail={canSendMail} />
      <h1>Forgot your password?</h1>
      <p className="lead">
        {canSendMail ? "We email you a link" : "We create a link"} to choose a new one. It works once, for 30 minutes.
      </p>
      <MailNote canSendMail={canSendMail} />
      <form method="post" action="/forgot-password/send">
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          fault={faultAt("email")}
          typed={typedAt("email") ?? state.done?.to ?? undefined}
          autoComplete="email"
          maxLength={254}
        />
        <button className="button" type="submit">
          Send the link
        </button>
      </form>
      <p className="account-other">
        <a href="/sign-in">Back to sign in</a>
      </p>
    </div>
  );
}
