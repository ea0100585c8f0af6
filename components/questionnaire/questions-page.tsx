import "./assess.css";
import "./question.css";
import "./rail.css";
import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { progressOf, type QuestionPage } from "@/lib/core/questionnaire/pages";
import type { Questionnaire } from "@/lib/core/questionnaire/questionnaire";
import { minutesLeft } from "@/lib/core/questionnaire/time-left";
import { AssessmentNav } from "../layout/assessment-nav";
import { Frame } from "../layout/frame";
import { ErrorSummary } from "../ui/error-summary";
import { KeysShown } from "./keys-shown";
import { placeOfQuestion, Question, type ShownQuestion } from "./question";
import { Rail } from "./rail";
import { SaveBar } from "./save-bar";
import { Why } from "./why";

type Props = Readonly<{
  assessment: Assessment;
  pages: readonly QuestionPage[];
  page: QuestionPage;
  shown: readonly ShownQuestion[];
  frameworks: Questionnaire["frameworks"];
}>;

const formId = "answers";

/** One page of questions: the way through on the left, the questions, and below them what is saved and where to go on. */
export function QuestionsPage({ assessment, pages, page, shown, frameworks }: Props) {
  const base = `/assess/${assessment.id}`;
  return (
    <Frame
      nav={<AssessmentNav assessment={assessment} />}
      bottom={<BottomBar assessment={assessment} pages={pages} page={page} />}
    >
      <div className="assess">
        <Rail pages={pages} current={page.id} base={base} />
        <div className="assess-page">
          <header className="assess-head">
            <p className="small">{placeOf(page, pages)}</p>
            <h1>{page.title}</h1>
            <p className="lead">{page.summary}</p>
          </header>
          <KeysShown page={page} />
          <NotSaved shown={shown} />
          <form id={formId} method="post" action={`${base}/answers`} autoComplete="off">
            {shown.map((one) => (
              <Question
                key={one.question.id}
                shown={one}
                why={<Why question={one.question} frameworks={frameworks} />}
              />
            ))}
          </form>
        </div>
      </div>
    </Frame>
  );
}

function NotSaved({ shown }: Pick<Props, "shown">) {
  const errors = shown
    .filter((one) => one.conflict !== null || one.isRefused)
    .map(({ question }) => ({ href: `#${placeOfQuestion(question.id)}`, words: question.question }));
  if (errors.length === 0) return null;
  return (
    <ErrorSummary title="Not saved yet: these answers need your decision. All others are saved." errors={errors} />
  );
}

function BottomBar({ assessment, pages, page }: Pick<Props, "assessment" | "pages" | "page">) {
  const index = pages.indexOf(page);
  const before = pages[index - 1];
  const after = pages[index + 1];
  return (
    <section className="save-bar" aria-label="Save and go on">
      <SaveBar
        assessmentId={assessment.id}
        formId={formId}
        kind={page.kind}
        elsewhere={progressOf(pages.filter((one) => one !== page))}
        here={progressOf([page])}
      />
      <div className="button-row">
        <a
          className="button button-quiet"
          href={before === undefined ? "/assess" : `/assess/${assessment.id}/${before.id}`}
        >
          Back
        </a>
        <button className="button" type="submit" form={formId} name="next" value={after?.id ?? "review"}>
          Next<span className="assess-wide-only">: {after?.shortTitle ?? "Review"}</span>
        </button>
      </div>
    </section>
  );
}

function placeOf(page: QuestionPage, pages: readonly QuestionPage[]): string {
  const domains = pages.filter((one) => one.kind === "control");
  const other = page.kind === "profile" ? "First" : "Last, and not scored";
  const place = page.kind === "control" ? `Domain ${domains.indexOf(page) + 1} of ${domains.length}` : other;
  const minutes = minutesLeft(page.secondsLeft);
  if (minutes === 0) return `${place} · answered`;
  return `${place} · about ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}
