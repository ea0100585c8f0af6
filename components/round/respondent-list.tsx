import type { ListedRespondent } from "@/lib/core/team/opened-round";
import { type BoardState, boardStateSchema, type RespondentBoard } from "@/lib/core/team/respondent-board";
import { mailStateWords } from "@/lib/wording/mail-state";
import { boardRangeWords, boardStateWords, respondentWords, standingWords, viaWords } from "@/lib/wording/round-words";

type Props = Readonly<{
  base: string;
  board: RespondentBoard;
  keys: Readonly<{ remind: string; renew: string }>;
}>;

/** Who was asked and how far they are, a page at a time; never what they answered. */
export function RespondentList({ base, board, keys }: Props) {
  return (
    <section className="workspace-part workspace-wide" aria-labelledby="people-heading">
      <h2 id="people-heading">Respondents</h2>
      {board.counts.all === 0 ? (
        <p>No respondents yet. Ask people above, or create a link for all.</p>
      ) : (
        <>
          <Remind base={base} mayRemind={board.mayRemind} remindKey={keys.remind} />
          <BoardFilter base={base} board={board} />
          <p role="status">{boardRangeWords(board)}</p>
          <ul className="row-list respondent-list">
            {board.rows.map((one) => (
              <Row key={one.id} base={base} one={one} renewKey={keys.renew} />
            ))}
          </ul>
          <Pages base={base} board={board} />
        </>
      )}
    </section>
  );
}

function Remind({ base, mayRemind, remindKey }: Readonly<{ base: string; mayRemind: number; remindKey: string }>) {
  if (mayRemind === 0) return null;
  return (
    <form method="post" action={`${base}/remind`}>
      <input type="hidden" name="key" value={remindKey} />
      <p>
        People who have not started get a new link, which replaces the earlier one. Once a day at most, 3 times in all.
      </p>
      <button className="button button-quiet" type="submit">
        Remind {mayRemind === 1 ? "one person" : `${mayRemind} people`}
      </button>
    </form>
  );
}

function BoardFilter({ base, board: { query, counts } }: Pick<Props, "base" | "board">) {
  return (
    <form method="get" action={`${base}#people-heading`} className="respondent-filter">
      <div>
        <label className="field-label" htmlFor="search">
          Search
        </label>
        <input className="field-input" id="search" name="search" type="search" defaultValue={query.search} />
      </div>
      <div>
        <label className="field-label" htmlFor="state">
          State
        </label>
        <select className="field-select" id="state" name="state" defaultValue={query.state}>
          {boardStateSchema.options.map((state: BoardState) => (
            <option key={state} value={state}>
              {boardStateWords(state)} ({counts[state]})
            </option>
          ))}
        </select>
      </div>
      <button className="button button-quiet" type="submit">
        Show
      </button>
    </form>
  );
}

function Row({ base, one, renewKey }: Readonly<{ base: string; one: ListedRespondent; renewKey: string }>) {
  const facts = [
    viaWords(one.via),
    one.mail === null ? "" : mailStateWords(one.mail),
    one.reminders === 0 ? "" : `reminded ${one.reminders} of 3 times`,
  ];
  return (
    <li>
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
          {facts.filter((fact) => fact !== "").join(" · ")}
        </span>
      </p>
      <p>{standingWords(one.standing)}</p>
      {one.via === "personal" ? <LinkForms base={base} one={one} renewKey={renewKey} /> : <p />}
    </li>
  );
}

function Pages({ base, board: { query, pages } }: Pick<Props, "base" | "board">) {
  if (pages === 1) return null;
  const to = (page: number) => `${base}?${new URLSearchParams({ ...query, page: String(page) })}#people-heading`;
  return (
    <nav className="button-row" aria-label="Pages of respondents">
      {query.page > 1 ? (
        <a className="button button-quiet" href={to(query.page - 1)}>
          Previous page
        </a>
      ) : null}
      {query.page < pages ? (
        <a className="button button-quiet" href={to(query.page + 1)}>
          Next page
        </a>
      ) : null}
      <p>
        Page {query.page} of {pages}
      </p>
    </nav>
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
              ? "Everything that they have answered is deleted, and their earlier link no longer works. Where we have their address, we tell them by email; otherwise tell them yourself."
              : "Their earlier link no longer works then. You send the new one yourself."}
          </p>
          <button className={hasBegun ? "button button-danger" : "button button-quiet"} type="submit">
            {hasBegun ? "Delete their answers and create a link" : "Create new link"}
          </button>
        </form>
      </details>
      {hasBegun ? null : (
        <form method="post" action={`${action}/withdraw`}>
          <button className="button button-quiet" type="submit">
            Remove<span className="hidden-visually"> {who}</span>
          </button>
        </form>
      )}
    </div>
  );
}
