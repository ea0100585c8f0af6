import { deviceWords } from "@/lib/wording/account-words";
import { dayAndTime } from "@/lib/wording/dates";
import { networkWords } from "@/lib/wording/network-words";
import { AskBeforeSignOut } from "./ask-before-sign-out";

export type ShownSession = Readonly<{
  id: string;
  isThis: boolean;
  userAgent: string;
  network: string | null;
  beganAt: string;
  seenAt: string;
}>;

/** Where one is signed in, and how to end that. */
export function AccountSessions({ sessions }: Readonly<{ sessions: readonly ShownSession[] }>) {
  return (
    <section className="account-part" aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <p>A session ends by itself after seven days without a visit, and after thirty in any case.</p>
      <ul className="account-list">
        {sessions.map(({ id, isThis, userAgent, network, beganAt, seenAt }) => (
          <li key={id}>
            <p>
              <strong>{deviceWords(userAgent)}</strong>
              {isThis ? " · this one" : null}
              <span className="small">
                since {dayAndTime(beganAt)} · last seen {dayAndTime(seenAt)}
                {network === null ? null : ` · from ${networkWords(network)}`}
              </span>
            </p>
            {isThis ? null : (
              <form method="post" action={`/account/sessions/${id}/end`}>
                <button className="button button-quiet" type="submit">
                  End<span className="hidden-visually"> the session of {deviceWords(userAgent)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <div className="button-row">
        {sessions.length > 1 ? (
          <form method="post" action="/account/sessions/end-others">
            <button className="button button-quiet" type="submit">
              End all others
            </button>
          </form>
        ) : null}
        <form method="post" action="/account/sessions/end-all" id="end-all-sessions">
          <AskBeforeSignOut formId="end-all-sessions" />
          <button className="button button-quiet" type="submit">
            End all, this one too
          </button>
        </form>
      </div>
    </section>
  );
}
