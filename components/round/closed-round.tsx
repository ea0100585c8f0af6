import type { OpenedRound } from "@/lib/core/team/opened-round";
import { dayAndTime } from "@/lib/wording/dates";
import { withheldWords } from "@/lib/wording/round-words";
import { RoundScore } from "./round-score";
import "./round.css";

type Props = Readonly<{ workspaceId: string; round: OpenedRound; isAnswered: boolean; isLed: boolean }>;

/** What came of a closed round. */
export function ClosedRound({ workspaceId, round, isAnswered, isLed }: Props) {
  const { headline, assessmentId, threshold, closedAt, scope, scopeId } = round;
  const query = new URLSearchParams({ scope });
  return (
    <>
      {headline?.kind === "shown" ? (
        <>
          <p className="lead">
            <RoundScore round={round} />
          </p>
          <div className="button-row">
            <a className="button" href={`/report/${assessmentId}`}>
              See the report
            </a>
          </div>
        </>
      ) : (
        <p className="lead">{withheldWords(headline?.reason ?? "too-few", threshold)}</p>
      )}
      {closedAt === null ? null : <p className="small round-closed">Closed {dayAndTime(closedAt)}.</p>}
      {isLed && headline?.kind === "withheld" ? (
        <form method="post" action={`/workspaces/${workspaceId}/rounds/${assessmentId}/reopen`}>
          <p>
            You can reopen the round, because nobody has read anything of it. All answers are kept, and people continue
            where they were.
          </p>
          <button className="button" type="submit">
            Reopen round
          </button>
        </form>
      ) : null}
      <section className="workspace-part" aria-labelledby="next">
        <h2 id="next">And now</h2>
        <ul>
          {isAnswered ? (
            <li>
              <a href={`/assess/${assessmentId}`}>Look at your own answers</a>, which only you can see.
            </li>
          ) : null}
          <li>
            <a href={`/workspaces/${workspaceId}/trend?scope=${scopeId}`}>Follow this scope over time</a>, beside the
            others.
          </li>
          <li>
            <a href={`/workspaces/${workspaceId}/rounds/new?${query}`}>Open the next round of this scope</a>: its report
            shows what changed.
          </li>
        </ul>
      </section>
    </>
  );
}
