import { TextField } from "../ui/text-field";
import "./account.css";
import { FormNotes } from "./form-notes";
import { type FormState, fieldsOf } from "./form-state";
import { MailNote } from "./mail-note";
import { NextField } from "./next-field";

type Props = Readonly<{ state: FormState; next: string | null; canSendMail: boolean }>;

/** Says where the link to confirm an address is, and sends another one. */
export function Verify({ state, next, canSendMail }: Props) {
  const { faultAt } = fieldsOf(state, "verify");
  const to = state.done?.to ?? null;
  return (
    <div className="account-page">
      <FormNotes state={{ refused: state.refused, done: null }} />
      <h1>Confirm your address</h1>
      <p className="lead" role="status">
        {to === null
          ? "An account opens once its address is confirmed by the link that was made for it."
          : verifyWords(to, canSendMail)}
      </p>
      <MailNote canSendMail={canSendMail} />
      <h2>{canSendMail ? "No email?" : "Another link"}</h2>
      <p>
        {canSendMail ? "Look in your spam folder, or send another link. " : ""}
        It is only made if an account is waiting for it.
      </p>
      <form method="post" action="/verify/send">
        <NextField next={next} />
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          fault={faultAt("email")}
          typed={to ?? undefined}
          autoComplete="email"
          maxLength={254}
        />
        <button className="button button-quiet" type="submit">
          Send another link
        </button>
      </form>
    </div>
  );
}

function verifyWords(to: string, canSendMail: boolean): string {
  const start = canSendMail ? `An email is being sent to ${to}.` : `A link has been made for ${to}.`;
  return `${start} Open its link within 30 minutes to confirm that the address is yours.`;
}
