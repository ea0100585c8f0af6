import { TextField } from "../ui/text-field";
import "./account.css";
import { FormNotes } from "./form-notes";
import { type FormState, fieldsOf } from "./form-state";
import { NextField } from "./next-field";
import { PasskeySignIn } from "./passkey-sign-in";

type Props = Readonly<{
  state: FormState;
  next: string | null;
  /** Who is signed in and has to show it again; null: somebody signs in. */
  again: Readonly<{ email: string }> | null;
  signUpAddress: string;
}>;

/** Signs in by password or passkey; again, where what comes next takes a sign-in of a few minutes ago. */
export function SignIn({ state, next, again, signUpAddress }: Props) {
  const { faultAt, typedAt } = fieldsOf(state, "sign-in");
  return (
    <div className="account-page">
      <FormNotes state={state} />
      <h1>{again === null ? "Sign in" : "Sign in again"}</h1>
      {again === null ? null : (
        <p className="lead">
          What you are about to do takes a sign-in of the last ten minutes, so that nobody does it on a screen you left.
          You come back to it afterwards.
        </p>
      )}
      <form method="post" action="/sign-in/password">
        <NextField next={next} />
        {again === null ? null : <input type="hidden" name="again" value="1" />}
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          fault={faultAt("email")}
          typed={typedAt("email") ?? again?.email}
          autoComplete="username"
          maxLength={254}
        />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        <button className="button" type="submit">
          Sign in
        </button>
      </form>
      <PasskeySignIn next={next} />
      <p className="account-other">
        <a href="/forgot-password">Forgot your password?</a>
      </p>
      {again === null ? (
        <p>
          No account yet? <a href={signUpAddress}>Make one</a>
        </p>
      ) : null}
    </div>
  );
}
