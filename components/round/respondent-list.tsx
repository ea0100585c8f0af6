import type { ListedRespondent } from "@/lib/core/team/opened-round";
import { respondentWords, standingWords, viaWords } from "@/lib/wording/round-words";

type Props = Readonly<{
  base: string;
  respondents: readonly ListedRespondent[];
  keys: Readonly<{ remind: string; renew: string }>;
}>;

/** Who was asked and how far they are; never what they answered. */
export function RespondentList({ base, respondents, keys }: Props) {
  const toRemind = respondents.filter(({ mayRemind }) => mayRemind).length;
  return (
    <section className="workspace-part workspace-wide" aria-labelledby="people-heading">
      <h2 id="people-heading">Who is asked</h2>
      {respondents.length === 0 ? <p>Nobody yet. Ask people below, or give them the link for all.</p> : null}
      <ul className="row-list">
        {respondents.map((one) => (
          <li key={one.id}>
            <p>
              <strong>
                <bdi>{respondentWords(one)}</bdi>
              </strong>
              <span className="small">
                {one.name !== null && one.email !== null ? (
                  <>
                    <bdi>{one.email}</bdi> ·{" "}
                  </>
                ) : null}
                {viaWords(one.via)}
                {one.reminders === 0 ? "" : ` · reminded ${one.reminders} of 3 times`}
              </span>
            </p>
            <p>{standingWords(one.standing)}</p>
            {one.via === "personal" ? <LinkForms base={base} one={one} renewKey={keys.renew} /> : null}
          </li>
        ))}
      </ul>
      {toRemind === 0 ? null : (
        <form method="post" action={`${base}/remind`}>
          <input type="hidden" name="key" value={keys.remind} />
          <p>
            Who has not begun gets a new link in the reminder; the earlier one opens nothing then. At most once a day
            and three times in all.
          </p>
          <button className="button button-quiet" type="submit">
            Remind {toRemind === 1 ? "one person" : `${toRemind} people`}
          </button>
        </form>
      )}
    </section>
  );
}

function LinkForms({ base, one, renewKey }: Readonly<{ base: string; one: ListedRespondent; renewKey: string }>) {
  const action = `${base}/respondents/${one.id}`;
  const who = respondentWords(one);
  const hasBegun = one.standing !== "asked";
  return (
    <div className="row-form">
      <details>
        <summary>
          New link<span className="hidden-visually"> for {who}</span>
        </summary>
        <form method="post" action={`${action}/renew`}>
          <input type="hidden" name="key" value={renewKey} />
          <p>
            {hasBegun
              ? "Everything that they have answered is deleted, and their earlier link no longer works. Where we have their address, we tell them by mail; otherwise tell them yourself."
              : "The link they had opens nothing then."}
          </p>
          <button className={hasBegun ? "button button-danger" : "button button-quiet"} type="submit">
            {hasBegun ? "Delete their answers and create a link" : "Make a new link"}
          </button>
        </form>
      </details>
      {hasBegun ? null : (
        <form method="post" action={`${action}/withdraw`}>
          <button className="button button-quiet" type="submit">
            Ask no more<span className="hidden-visually">: {who}</span>
          </button>
        </form>
      )}
    </div>
  );
}
