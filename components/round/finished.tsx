import type { QuestionPage } from "@/lib/core/questionnaire/pages";
import { progressOf } from "@/lib/core/questionnaire/pages";
import type { MyRound } from "@/lib/core/team/opened-round";
import { askerWords } from "@/lib/wording/round-words";
import { Frame } from "../layout/frame";
import { UnsavedAtClosing } from "../questionnaire/unsaved-at-closing";
import { roundNav } from "./round-nav";
import { WhatIsShown } from "./what-is-shown";
import "../workspace/workspace.css";

type Props = Readonly<{ round: MyRound; response: string; pages: readonly QuestionPage[] }>;

/** Thanks, what happens now, and what a respondent can still do. */
export function Finished({ round, response, pages }: Props) {
  const base = `/assess/${round.assessmentId}`;
  const first = pages[0]?.id ?? "review";
  const { answered, total } = progressOf(pages);
  return (
    <Frame nav={roundNav(round)}>
      <h1>{titleOf(round)}</h1>
      <p className="lead">
        {answered} of {total} questions have your answer.{" "}
        {round.isClosed
          ? "Nothing can be changed any more."
          : "You may change them in this browser until the round is closed."}
      </p>
      {round.isClosed ? (
        <UnsavedAtClosing
          assessmentId={round.assessmentId}
          response={response}
          questions={Object.fromEntries(pages.flatMap((page) => page.questions.map((one) => [one.id, one.question])))}
        />
      ) : null}
      <div className="button-row">
        <a className="button button-quiet" href={`${base}/${first}`}>
          {round.isClosed ? "Look at your answers" : "Change answers"}
        </a>
        {round.isFinished && !round.isClosed ? (
          <form method="post" action={`${base}/finish`}>
            <input type="hidden" name="isDone" value="no" />
            <button className="button button-quiet" type="submit">
              I am not done yet
            </button>
          </form>
        ) : null}
        {round.isFinished || round.isClosed ? null : (
          <a className="button" href={`${base}/review`}>
            Say that you are done
          </a>
        )}
      </div>
      <section className="workspace-part" aria-labelledby="next">
        <h2 id="next">What happens now</h2>
        <p>
          {round.isClosed ? (
            <>
              The report is with <bdi>{round.workspaceName}</bdi>: ask for it there.
            </>
          ) : (
            <>
              <bdi>{askerWords(round)}</bdi> closes the round; then the report is made.
            </>
          )}
        </p>
      </section>
      <WhatIsShown {...round} />
    </Frame>
  );
}

function titleOf({ isClosed, isFinished }: MyRound): string {
  if (isClosed) return "The round is closed. Thank you";
  return isFinished ? "Thank you" : "You are not done yet";
}
