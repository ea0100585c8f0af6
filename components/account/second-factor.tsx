import { CopyButton } from "../ui/copy-button";
import { QrCode } from "../ui/qr-code";
import { TextField } from "../ui/text-field";
import "./account.css";
import { FormNotes } from "./form-notes";
import { type FormState, fieldsOf } from "./form-state";

type Props = Readonly<{
  state: FormState;
  isOn: boolean;
  /** The key for the app, just made; null on every later view. */
  newKey: Readonly<{ uri: string; secret: string }> | null;
  /** Just made; null on every later view. */
  recoveryCodes: readonly string[] | null;
  signInAgainAddress: string;
  isFresh: boolean;
}>;

/** One-time codes: on by a key in an app and a first code, recovery codes, off. */
export function SecondFactor({ state, isOn, newKey, recoveryCodes, signInAgainAddress, isFresh }: Props) {
  const isAskingCode = newKey !== null || state.refused?.form === "confirm";
  return (
    <div className="account-page">
      <FormNotes state={state} ids={{ "end.password": "end-password" }} />
      <h1>One-time codes</h1>
      {recoveryCodes === null ? null : <RecoveryCodes codes={recoveryCodes} />}
      {isFresh ? (
        <>
          {isOn ? <WhileOn state={state} /> : null}
          {!isOn && isAskingCode ? <FirstCode state={state} newKey={newKey} /> : null}
          {!isOn && !isAskingCode ? <Begin state={state} /> : null}
        </>
      ) : (
        <>
          <p className="lead">To change one-time codes, show again that it is you.</p>
          <p className="button-row">
            <a className="button" href={signInAgainAddress}>
              Sign in again
            </a>
          </p>
        </>
      )}
      <p className="account-other">
        <a href="/account">Back to your account</a>
      </p>
    </div>
  );
}

function Begin({ state }: Readonly<{ state: FormState }>) {
  return (
    <form method="post" action="/account/second-factor/begin">
      <p className="lead">
        Off. When they are on, signing in by password also takes a code that an app on your phone or computer shows.
      </p>
      <TextField
        name="password"
        label="Your password"
        type="password"
        fault={fieldsOf(state, "begin").faultAt("password")}
        autoComplete="current-password"
      />
      <button className="button" type="submit">
        Begin
      </button>
    </form>
  );
}

function FirstCode({ state, newKey }: Pick<Props, "state" | "newKey">) {
  return (
    <>
      {newKey === null ? (
        <p>
          The key was shown for one minute, and your app should have it. If it has not,{" "}
          <a href="/account/second-factor">begin again</a>.
        </p>
      ) : (
        <>
          <p className="lead">
            Scan this with your app, or type the key into it. It is shown for one minute, then never again.
          </p>
          <QrCode text={newKey.uri} name="QR code of the key below" />
          <p>
            Key: <code>{newKey.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
        </>
      )}
      <form method="post" action="/account/second-factor/confirm">
        <TextField
          name="code"
          label="Code that the app shows"
          hint="Six digits."
          fault={fieldsOf(state, "confirm").faultAt("code")}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={10}
        />
        <button className="button" type="submit">
          Switch on
        </button>
      </form>
    </>
  );
}

function RecoveryCodes({ codes }: Readonly<{ codes: readonly string[] }>) {
  return (
    <section className="notice" aria-labelledby="recovery">
      <h2 id="recovery">Your recovery codes</h2>
      <p>
        Copy or download them now: we cannot show them again. Each signs you in once when your app is not at hand. Keep
        them where you keep passwords, not on the phone with the app.
      </p>
      <div className="field">
        <label className="field-label" htmlFor="recovery-codes">
          10 codes, one a line
        </label>
        <textarea
          className="field-input account-codes"
          id="recovery-codes"
          readOnly
          rows={codes.length}
          value={codes.join("\n")}
        />
      </div>
      <CopyButton fieldId="recovery-codes" />
      <p>
        <a
          className="button button-quiet"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`Plimsoll recovery codes\n\n${codes.join("\n")}\n`)}`}
          download="plimsoll-recovery-codes.txt"
        >
          Download
        </a>
      </p>
    </section>
  );
}

function WhileOn({ state }: Readonly<{ state: FormState }>) {
  const end = fieldsOf(state, "end");
  const renew = fieldsOf(state, "renew");
  return (
    <>
      <p className="lead">On: signing in by password takes a code of your app.</p>
      <details open={renew.hasFault}>
        <summary>New recovery codes…</summary>
        <form method="post" action="/account/second-factor/recovery-codes">
          <p>The ones before open nothing any more.</p>
          <TextField
            name="password"
            label="Your password"
            type="password"
            fault={renew.faultAt("password")}
            autoComplete="current-password"
          />
          <button className="button button-quiet" type="submit">
            Make new recovery codes
          </button>
        </form>
      </details>
      <details open={end.hasFault}>
        <summary>Switch off…</summary>
        <form method="post" action="/account/second-factor/end">
          <TextField
            name="password"
            id="end-password"
            label="Your password"
            type="password"
            fault={end.faultAt("password")}
            autoComplete="current-password"
          />
          <button className="button button-danger" type="submit">
            Switch one-time codes off
          </button>
        </form>
      </details>
    </>
  );
}
