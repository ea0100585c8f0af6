import "./account.css";

/** A mailed link that opens nothing any more, and where to get another one. */
export function LinkOver({ href, children }: Readonly<{ href: string; children: string }>) {
  return (
    <div className="account-page">
      <h1>This link opens nothing any more</h1>
      <p className="lead">It works once, for 30 minutes. It may have been used, or a later one may have replaced it.</p>
      <p className="button-row">
        <a className="button" href={href}>
          {children}
        </a>
      </p>
    </div>
  );
}
