import type { OpenedRound } from "@/lib/core/team/opened-round";
import type { Scope } from "@/lib/core/team/scope";
import { day } from "@/lib/wording/dates";
import { counted, sentence } from "@/lib/wording/numbers";
import { answeredWords, countsWords, withheldWords } from "@/lib/wording/round-words";
import { RoundScore } from "./round-score";
import "./round.css";

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
          <Elsewhere base={base} scope={scope} hasRounds={rounds.some(({ scopeId }) => scopeId === scope.id)} />
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
        {closedAt === null ? answeredWords(counts, threshold) : null}
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

/** What stands on other pages: the trend of its closed rounds, and where it has no round at all, its workshops. */
function Elsewhere({ base, scope, hasRounds }: Readonly<{ base: string; scope: Scope; hasRounds: boolean }>) {
  const { id, name, closedRounds, workshops } = scope;
  if (!hasRounds) {
    return (
      <p>
        No round yet.{" "}
        {workshops === 0 ? null : (
          <a href={`${base}/workshops`}>
            {sentence(counted(workshops, "workshop"))}
            <span className="hidden-visually"> of {name}</span>
          </a>
        )}
      </p>
    );
  }
  if (closedRounds === 0) return null;
  return (
    <p>
      <a href={`${base}/trend?scope=${id}`}>
        Trend<span className="hidden-visually"> of {name}</span>
      </a>
    </p>
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
