import type { Assessment } from "@/lib/core/questionnaire/assessment";
import type { OpenQuestion } from "@/lib/core/questionnaire/open-questions";
import type { QuestionPage } from "@/lib/core/questionnaire/pages";
import type { ResponseReader } from "@/lib/core/questionnaire/response-key";
import type { Unknown } from "@/lib/core/scoring/gaps";
import { counted, tenths } from "@/lib/wording/numbers";
import { assessmentNav } from "../layout/assessment-nav";
import { Frame } from "../layout/frame";
import { FlushAnswers } from "./flush-answers";
import { placeOfQuestion } from "./question";
import { Rail } from "./rail";
import { openWords, StillOpen } from "./still-open";
import "./assess.css";
import "./rail.css";
import "./review.css";

type Props = Readonly<{
  assessment: Assessment;
  reader: ResponseReader;
  pages: readonly QuestionPage[];
  open: readonly OpenQuestion[];
  /** The unknown controls that knowing would narrow the range most. */
  narrowing: readonly Unknown[];
  /** How many controls there are beyond the quick ones; null where everything is asked already. */
  controlsToWiden: number | null;
}>;

/** What is still open before the report, and what would tell most. */
export function Review({ assessment, reader, pages, open, narrowing, controlsToWiden }: Props) {
  const base = `/assess/${assessment.id}`;
  return (
    <Frame nav={assessmentNav(assessment)}>
      <FlushAnswers assessmentId={assessment.id} {...reader} />
      <div className="assess">
        <Rail pages={pages} current="review" base={base} />
        <div className="review">
          <header className="assess-head">
            <h1>{openWords(open.length)}</h1>
            <p className="lead">
              {open.length === 0
                ? "The report is ready."
                : "The report is ready all the same: what is open counts as nothing shown yet, and the report says how much that is."}
            </p>
            <div className="button-row">
              <a className="button" href={`/report/${assessment.id}`}>
                See the report
              </a>
            </div>
          </header>
          <Narrowing narrowing={narrowing} base={base} />
          <StillOpen pages={pages} open={open} base={base} />
          {controlsToWiden === null ? null : (
            <section className="review-part" aria-labelledby="widen">
              <h2 id="widen">Widen to the full assessment</h2>
              <p>
                It asks {controlsToWiden} more controls and the other questions of published surveys. Your answers stay,
                and the report stays as it is until you switch it to the full basis.
              </p>
              <form method="post" action={`${base}/widen`}>
                <button className="button button-quiet" type="submit">
                  Widen
                </button>
              </form>
            </section>
          )}
        </div>
      </div>
    </Frame>
  );
}

function Narrowing({ narrowing, base }: Pick<Props, "narrowing"> & Readonly<{ base: string }>) {
  if (narrowing.length === 0) return null;
  return (
    <section className="review-part" aria-labelledby="narrowing">
      <h2 id="narrowing">Find out first</h2>
      <p>Knowing {counted(narrowing.length, "answer")} would narrow the range of your score most.</p>
      <ol className="review-list">
        {narrowing.map(({ control, kind, gain }) => (
          <li key={control.id}>
            <a href={`${base}/${control.domainId}#${placeOfQuestion(control.id)}`}>{control.question}</a>
            <span className="small">
              {kind === "unsure" ? "Not sure" : "Open"} · up to {tenths(gain)} points
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
