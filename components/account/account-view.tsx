import "./account.css";
import { AccountEvents, type ShownEvent } from "./account-events";
import { AddressForm, DeleteForm, NameForm, PasswordForm } from "./account-forms";
import { AccountPasskeys, type ShownPasskey } from "./account-passkeys";
import { AccountSessions, type ShownSession } from "./account-sessions";
import { FormNotes } from "./form-notes";
import type { FormState } from "./form-state";
import { SignOut } from "./sign-out";

type Props = Readonly<{
  person: Readonly<{ name: string; email: string; isSecondFactorOn: boolean; isFresh: boolean }>;
  sessions: readonly ShownSession[];
  passkeys: readonly ShownPasskey[];
  events: readonly ShownEvent[];
  soleOwnerOf: readonly string[];
  state: FormState;
  canSendMail: boolean;
  signInAgainAddress: string;
}>;

/** Everything about one's own account: who, how one signs in, where one is signed in, what happened, leaving. */
export function AccountView(props: Props) {
  const { person, sessions, passkeys, events, state, canSendMail, signInAgainAddress } = props;
  return (
    <div className="account-page">
      <FormNotes state={state} ids={{ "delete.password": "delete-password" }} canSendMail={canSendMail} />
      <h1>Your account</h1>
      <p className="lead">{person.email}</p>
      <SignOut />
      <NameForm state={state} name={person.name} />
      <section className="account-part" aria-labelledby="signing-in">
        <h2 id="signing-in">How you sign in</h2>
        {person.isFresh ? (
          <>
            <AddressForm state={state} email={person.email} canSendMail={canSendMail} />
            <PasswordForm state={state} />
          </>
        ) : (
          <>
            <p>
              To change your address, password, one-time codes or passkeys, or to delete the account, show again that it
              is you.
            </p>
            <p className="button-row">
              <a className="button" href={signInAgainAddress}>
                Sign in again
              </a>
            </p>
          </>
        )}
        <h3>One-time codes</h3>
        <p>
          {person.isSecondFactorOn
            ? "On: signing in by password takes a code of your app."
            : "Off: your password alone signs you in."}{" "}
          <a href="/account/second-factor">
            {person.isSecondFactorOn ? "Recovery codes, or switch them off" : "Switch them on"}
          </a>
        </p>
        <AccountPasskeys passkeys={passkeys} isFresh={person.isFresh} />
      </section>
      <AccountSessions sessions={sessions} />
      <AccountEvents events={events} />
      <section className="account-part" aria-labelledby="data">
        <h2 id="data">Your data</h2>
        <p>
          <a href="/shared-links">Reports that you share by a link</a>
        </p>
        <p>
          All that is stored of you, as one JSON file: account, own assessments, memberships, your answers and notes in
          workspaces and rounds, and links that you created.
        </p>
        <p className="button-row">
          <a className="button button-quiet" href="/account/data.json">
            Download your data
          </a>
        </p>
        {person.isFresh ? <DeleteForm state={state} soleOwnerOf={props.soleOwnerOf} /> : null}
      </section>
    </div>
  );
}
