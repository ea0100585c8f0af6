import "./account.css";

/** Makes a new address the account's, by a press: a scanner that follows the link changes nothing. */
export function NewAddress({ token, email }: Readonly<{ token: string; email: string }>) {
  return (
    <div className="account-page">
      <h1>Confirm your new address</h1>
      <p className="lead">Your account is at {email} now. The address that this link was mailed to takes its place.</p>
      <form method="post" action={`/account/email/${encodeURIComponent(token)}/confirm`}>
        <button className="button" type="submit">
          Use the new address
        </button>
      </form>
      <p>
        <a href="/account">Leave it as it is</a>
      </p>
    </div>
  );
}
