import type { OpenedRound } from "@/lib/core/team/opened-round";
import { day } from "@/lib/wording/dates";
import { countsWords, finishedWords, withheldWords } from "@/lib/wording/round-words";
import { RoundScore } from "./round-score";
import "./round.css";

type Scope = Readonly<{ id: string; name: string; isArchived: boolean }>;

type Props = Readonly<{
  workspaceId: string;
  scopes: readonly Scope[];
  rounds: readonly OpenedRound[];
  mayOpen: boolean;
}>;

/** The rounds of a workspace, scope by scope, so that scopes can be seen beside each other. */
export function RoundList({ workspaceId, scopes, rounds, mayOpen }: Props) {
  const base = `/workspaces/${workspaceId}`;
  return (
    <>
      {scopes.length === 0 ? <Nothing /> : null}
      {mayOpen ? (
        <div className="button-row">
          <a className="button" href={`${base}/rounds/new`}>
            Open a round
          </a>
        </div>
      ) : null}
      {scopes.map((scope) => (
        <section key={scope.id} className="workspace-part workspace-wide" aria-labelledby={scope.id}>
          <h2 id={scope.id}>
            <bdi>{scope.name}</bdi>
            {scope.isArchived ? " · archived" : ""}
          </h2>
          <ul className="row-list">
            {rounds
              .filter(({ scopeId }) => scopeId === scope.id)
              .map((round) => (
                <RoundRow key={round.assessmentId} base={base} round={round} />
              ))}
          </ul>
          {mayOpen ? <ScopeForm base={base} scope={scope} /> : null}
        </section>
      ))}
    </>
  );
}

function Nothing() {
  return (
    <p className="lead">
      In a round several people answer the same questions, each alone. After closing, the report shows where they agree,
      where job functions see it differently, and what nobody knows. Nobody's own answers ever show.
    </p>
  );
}

function RoundRow({ base, round }: Readonly<{ base: string; round: OpenedRound }>) {
  const { assessmentId, closedAt, openedAt, depth, counts, threshold, headline, scope } = round;
  return (
    <li>
      <p>
        <a href={`${base}/rounds/${assessmentId}`}>
          {closedAt === null ? `Open since ${day(openedAt)}` : `Closed ${day(closedAt)}`}
          <span className="hidden-visually">, {scope}</span>
        </a>
        <span className="small">
          {depth} round{closedAt === null ? ` · ${countsWords(counts)}` : ""}
        </span>
      </p>
      <p>
        {closedAt === null ? finishedWords(counts, threshold) : null}
        {headline?.kind === "withheld" ? withheldWords(headline.reason, threshold) : null}
        <RoundScore round={round} />
      </p>
      {headline?.kind === "shown" ? (
        <p>
          <a href={`/report/${assessmentId}`}>
            Report
            <span className="hidden-visually">
              {" "}
              of {scope}, {closedAt === null ? "" : day(closedAt)}
            </span>
          </a>
        </p>
      ) : null}
    </li>
  );
}

function ScopeForm({ base, scope }: Readonly<{ base: string; scope: Scope }>) {
  return (
    <form method="post" action={`${base}/scopes/${scope.id}/${scope.isArchived ? "restore" : "archive"}`}>
      <button className="button button-quiet" type="submit">
        {scope.isArchived ? "Use again" : "Archive"}
        <span className="hidden-visually"> {scope.name}</span>
      </button>
    </form>
  );
}
