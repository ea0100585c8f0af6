import { TextField } from "../ui/text-field";
import "./account.css";
import { FormNotes } from "./form-notes";
import { type FormState, fieldsOf } from "./form-state";
import { MailNote } from "./mail-note";
import { NextField } from "./next-field";

type Props = Readonly<{ state: FormState; next: string | null; signInAddress: string; canSendMail: boolean }>;

/** Makes an account: who one is, where mail arrives, a password. */
export function SignUp({ state, next, signInAddress, canSendMail }: Props) {
  const { faultAt, typedAt } = fieldsOf(state, "sign-up");
  return (
    <div className="account-page">
      <FormNotes state={state} />
      <h1>Make an account</h1>
      <p className="lead">
        With one your assessments are yours on every device, and you can work with others in a workspace.
      </p>
      <MailNote canSendMail={canSendMail} />
      <form method="post" action="/sign-up/send">
        <NextField next={next} />
        <TextField
          name="name"
          label="Name"
          hint="As others in a workspace will see it."
          fault={faultAt("name")}
          typed={typedAt("name")}
          autoComplete="name"
          maxLength={80}
        />
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          fault={faultAt("email")}
          typed={typedAt("email")}
          autoComplete="email"
          maxLength={254}
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          hint="At least 12 characters, any you like. Several words in a row are easy to remember."
          fault={faultAt("password")}
          autoComplete="new-password"
        />
        <button className="button" type="submit">
          Make the account
        </button>
      </form>
      <p className="account-other">
        You have one? <a href={signInAddress}>Sign in</a>
      </p>
    </div>
  );
}
