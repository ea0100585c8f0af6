import type { OpenQuestion } from "@/lib/core/questionnaire/open-questions";
import type { QuestionPage } from "@/lib/core/questionnaire/pages";
import type { ResponseReader } from "@/lib/core/questionnaire/response-key";
import type { MyRound } from "@/lib/core/team/opened-round";
import { Frame } from "../layout/frame";
import { FlushAnswers } from "../questionnaire/flush-answers";
import { Rail } from "../questionnaire/rail";
import { openWords, StillOpen } from "../questionnaire/still-open";
import { roundNav } from "./round-nav";
import "../questionnaire/assess.css";
import "../questionnaire/rail.css";
import "../questionnaire/review.css";

type Props = Readonly<{
  round: MyRound;
  reader: ResponseReader;
  pages: readonly QuestionPage[];
  open: readonly OpenQuestion[];
}>;

/** What a respondent has left open, and the step that says that they are done. */
export function RoundReview({ round, reader, pages, open }: Props) {
  const base = `/assess/${round.assessmentId}`;
  return (
    <Frame nav={roundNav(round)}>
      <FlushAnswers assessmentId={round.assessmentId} {...reader} />
      <div className="assess">
        <Rail pages={pages} current="review" base={base} />
        <div className="review">
          <header className="assess-head">
            <h1>{openWords(open.length)}</h1>
            <p className="lead">
              {open.length === 0
                ? "Say that you are done, so that nobody waits for you."
                : "“Not sure” is an answer too: it shows what the team does not know. What you leave open is not counted."}
            </p>
            <form method="post" action={`${base}/finish`}>
              <input type="hidden" name="isDone" value="yes" />
              <div className="button-row">
                <button className="button" type="submit">
                  I am done
                </button>
              </div>
            </form>
            <p className="small">You can go on changing your answers until the round is closed.</p>
          </header>
          <StillOpen pages={pages} open={open} base={base} />
        </div>
      </div>
    </Frame>
  );
}
