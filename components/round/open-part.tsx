import type { ProfileQuestion } from "@/lib/core/questionnaire/questionnaire";
import type { OpenedRound } from "@/lib/core/team/opened-round";
import { day } from "@/lib/wording/dates";
import { countsWords, finishedWords } from "@/lib/wording/round-words";
import { JobFunctionChoice } from "./job-function-choice";
import { MadeLinksView, type ShownLinks } from "./made-links";
import "./round.css";

type Props = Readonly<{
  /** The address of the round's page. */
  base: string;
  round: OpenedRound;
  /** Whether the reader answers in it. */
  isAnswered: boolean;
  jobFunction: ProfileQuestion;
  /** Links that were just made; null on every later view. */
  made: ShownLinks | null;
}>;

/** How an open round stands, for everybody in its workspace. */
export function OpenPart({ base, round, isAnswered, jobFunction, made }: Props) {
  const { counts, threshold, depth, answerBy, openedAt, leadName } = round;
  return (
    <>
      <p className="lead">{finishedWords(counts, threshold)}.</p>
      <progress className="round-progress" value={Math.min(counts.finished, threshold)} max={threshold}>
        {counts.finished} of {threshold}
      </progress>
      <p>
        {countsWords(counts)}
        <span className="small">
          {" "}
          · {depth} round, opened {day(openedAt)}
          {leadName === null ? null : (
            <>
              {" "}
              by <bdi>{leadName}</bdi>
            </>
          )}
          {answerBy === null ? "" : `, answers wanted by ${day(answerBy)}`}
        </span>
      </p>
      {made === null ? null : <MadeLinksView made={made} />}
      <section className="workspace-part" aria-labelledby="self">
        <h2 id="self">Your own answers</h2>
        {isAnswered ? (
          <p>
            <a className="button button-quiet" href={`/assess/${round.assessmentId}`}>
              Go on answering
            </a>
          </p>
        ) : (
          <details>
            <summary>Answer in this round yourself…</summary>
            <form method="post" action={`${base}/join`}>
              <JobFunctionChoice question={jobFunction} wrong={null} chosen={undefined} />
              <button className="button" type="submit">
                Begin
              </button>
            </form>
          </details>
        )}
      </section>
    </>
  );
}
