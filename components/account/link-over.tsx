import "./account.css";

type Props = Readonly<{
  href: string;
  /** Whether a later link is known to stand in its place. */
  isReplaced?: boolean;
  children: string;
}>;

/** A mailed link that opens nothing any more, and where to get another one. */
export function LinkOver({ href, isReplaced = false, children }: Props) {
  return (
    <div className="account-page">
      <h1>This link opens nothing any more</h1>
      <p className="lead">
        {isReplaced
          ? "A later link replaced this one. Open the newest mail that we sent you."
          : "It works once, for 30 minutes. It may have been used, or a later one may have replaced it."}
      </p>
      <p className="button-row">
        <a className="button" href={href}>
          {children}
        </a>
      </p>
    </div>
  );
}
