import { TextField } from "../ui/text-field";
import { AskBeforeSignOut } from "./ask-before-sign-out";
import { type FormState, fieldsOf } from "./form-state";
import { MailNote } from "./mail-note";

export function NameForm({ state, name }: Readonly<{ state: FormState; name: string }>) {
  const { faultAt, typedAt } = fieldsOf(state, "name");
  return (
    <section className="account-part" aria-labelledby="who">
      <h2 id="who">Who you are</h2>
      <form method="post" action="/account/name">
        <TextField
          name="name"
          label="Name"
          hint="As others in a workspace see it."
          fault={faultAt("name")}
          typed={typedAt("name") ?? name}
          autoComplete="name"
          maxLength={80}
        />
        <button className="button button-quiet" type="submit">
          Change name
        </button>
      </form>
    </section>
  );
}

type AddressProps = Readonly<{ state: FormState; email: string; canSendMail: boolean }>;

export function AddressForm({ state, email, canSendMail }: AddressProps) {
  const { hasFault, faultAt, typedAt } = fieldsOf(state, "email");
  return (
    <details open={hasFault}>
      <summary>Change address…</summary>
      <MailNote canSendMail={canSendMail} />
      <form method="post" action="/account/email/send">
        <TextField
          name="email"
          label="New e-mail address"
          type="email"
          hint={`Now ${email}. The new one counts once you open the link that we mail there.`}
          fault={faultAt("email")}
          typed={typedAt("email")}
          autoComplete="email"
          maxLength={254}
        />
        <button className="button button-quiet" type="submit">
          Send the link
        </button>
      </form>
    </details>
  );
}

export function PasswordForm({ state }: Readonly<{ state: FormState }>) {
  const { hasFault, faultAt } = fieldsOf(state, "password");
  return (
    <details open={hasFault}>
      <summary>Change password…</summary>
      <form method="post" action="/account/password">
        <TextField
          name="password"
          label="Password until now"
          type="password"
          fault={faultAt("password")}
          autoComplete="current-password"
        />
        <TextField
          name="newPassword"
          label="New password"
          type="password"
          hint="At least 12 characters, any you like. Every other session ends."
          fault={faultAt("newPassword")}
          autoComplete="new-password"
        />
        <button className="button button-quiet" type="submit">
          Change password
        </button>
      </form>
    </details>
  );
}

type DeleteProps = Readonly<{
  state: FormState;
  /** Names of the workspaces that need another owner first. */
  soleOwnerOf: readonly string[];
}>;

export function DeleteForm({ state, soleOwnerOf }: DeleteProps) {
  const { hasFault, faultAt } = fieldsOf(state, "delete");
  return (
    <details open={hasFault}>
      <summary>Delete your account…</summary>
      <form method="post" action="/account/delete" id="delete-account">
        <AskBeforeSignOut formId="delete-account" />
        <p>
          This permanently deletes your account, the assessments that are your own, and the links to them. Nobody can
          bring them back.
        </p>
        <p>
          Your answers and notes in workspaces and rounds stay, because the reports of others use them. They no longer
          carry your name. A workspace’s log keeps what you did for 400 days, without your name. A name that a lead gave
          with your personal link stays in that round.
        </p>
        {soleOwnerOf.length === 0 ? null : (
          <p className="notice">
            You are the only owner of {soleOwnerOf.join(", ")}. Make another member owner, or delete the workspace,
            before you delete your account.
          </p>
        )}
        <TextField
          name="password"
          id="delete-password"
          label="Your password"
          type="password"
          fault={faultAt("password")}
          autoComplete="current-password"
        />
        <button className="button button-danger" type="submit">
          Delete account permanently
        </button>
      </form>
    </details>
  );
}
