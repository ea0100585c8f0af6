import type { ProfileQuestion } from "@/lib/core/questionnaire/questionnaire";
import type { OpenedRound } from "@/lib/core/team/opened-round";
import { day } from "@/lib/wording/dates";
import { answeredWords, countsWords, leadMarkedWords } from "@/lib/wording/round-words";
import { JobFunctionChoice } from "./job-function-choice";
import { MadeLinksView, type ShownLinks } from "./made-links";
import { WhatIsShown } from "./what-is-shown";
import "./round.css";

type Props = Readonly<{
  /** The address of the round's page. */
  base: string;
  round: OpenedRound;
  /** What the reader is in it: opened it, answers in it, may begin to. */
  reader: Readonly<{ isOpener: boolean; isAnswered: boolean; mayAnswer: boolean }>;
  workspaceName: string;
  jobFunction: ProfileQuestion;
  /** Links that were just made; null on every later view. */
  made: ShownLinks | null;
}>;

/** How an open round stands, for everybody in its workspace. */
export function OpenPart({ base, round, reader, workspaceName, jobFunction, made }: Props) {
  const { counts, threshold, depth, answerBy, openedAt, leadName } = round;
  return (
    <>
      <p className="lead">{answeredWords(counts, threshold)}.</p>
      <progress className="round-progress" value={Math.min(counts.answered, threshold)} max={threshold}>
        {counts.answered} of {threshold}
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
      {reader.mayAnswer ? (
        <OwnAnswers base={base} round={round} reader={reader} workspaceName={workspaceName} jobFunction={jobFunction} />
      ) : null}
    </>
  );
}

type OwnProps = Pick<Props, "base" | "round" | "reader" | "workspaceName" | "jobFunction">;

function OwnAnswers({ base, round, reader, workspaceName, jobFunction }: OwnProps) {
  return (
    <section className="workspace-part" aria-labelledby="self">
      <h2 id="self">Your own answers</h2>
      {reader.isOpener ? <LeadMarked base={base} isMarked={round.isLeadMarked} /> : null}
      {reader.isAnswered ? (
        <p>
          <a className="button button-quiet" href={`/assess/${round.assessmentId}`}>
            Continue answering
          </a>
        </p>
      ) : (
        <details>
          <summary>Answer in this round yourself…</summary>
          <WhatIsShown
            threshold={round.threshold}
            leadName={round.leadName}
            workspaceName={workspaceName}
            isLead={reader.isOpener}
            isLeadMarked={round.isLeadMarked}
            isOpen={false}
          />
          <form method="post" action={`${base}/join`}>
            <JobFunctionChoice question={jobFunction} wrong={null} chosen={undefined} />
            <button className="button" type="submit">
              Start answering
            </button>
          </form>
        </details>
      )}
    </section>
  );
}

/** Whether the report marks the survey answers of the round's lead, who alone decides it, until closing. */
function LeadMarked({ base, isMarked }: Readonly<{ base: string; isMarked: boolean }>) {
  return (
    <form method="post" action={`${base}/mark-lead`}>
      <input type="hidden" name="isMarked" value={isMarked ? "no" : "yes"} />
      <p>{leadMarkedWords(isMarked)}</p>
      <button className="button button-quiet" type="submit">
        {isMarked ? "Do not mark my answers" : "Mark my answers as the lead’s"}
      </button>
    </form>
  );
}
