import "./assess.css";
import "./question.css";
import "./rail.css";
import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { progressOf, type QuestionPage } from "@/lib/core/questionnaire/pages";
import type { Questionnaire } from "@/lib/core/questionnaire/questionnaire";
import type { ResponseReader } from "@/lib/core/questionnaire/response-key";
import { minutesLeft } from "@/lib/core/questionnaire/time-left";
import type { MyRound } from "@/lib/core/team/opened-round";
import { assessmentNav } from "../layout/assessment-nav";
import { Frame } from "../layout/frame";
import { roundNav } from "../round/round-nav";
import { ErrorSummary } from "../ui/error-summary";
import { ClosedNotice, type TooLate } from "./closed-notice";
import { KeysShown } from "./keys-shown";
import { KeptNote, NoteField, placeOfNote, type ShownNote } from "./note-field";
import { placeOfQuestion, Question, type ShownQuestion } from "./question";
import { Rail } from "./rail";
import { SaveBar } from "./save-bar";
import { Why } from "./why";

type Props = Readonly<{
  assessment: Assessment;
  reader: ResponseReader;
  /** Null where one person answers it, not a team. */
  round: MyRound | null;
  pages: readonly QuestionPage[];
  page: QuestionPage;
  shown: readonly ShownQuestion[];
  /** On the page's controls, by control. */
  notes: ReadonlyMap<string, ShownNote>;
  /** Who will read a note. */
  noteReaders: string;
  /** Answers of the form just sent that came after the round was closed. */
  tooLate: readonly TooLate[];
  frameworks: Questionnaire["frameworks"];
}>;

const formId = "answers";

/** One page of questions: the way through on the left, the questions, and below them what is saved and where to go on. */
export function QuestionsPage({
  assessment,
  reader,
  round,
  pages,
  page,
  shown,
  notes,
  noteReaders,
  tooLate,
  frameworks,
}: Props) {
  const base = `/assess/${assessment.id}`;
  const isClosed = round?.isClosed ?? false;
  const noteOn = ({ question }: ShownQuestion) => {
    const note = notes.get(question.id);
    if (note === undefined) return null;
    return isClosed ? <KeptNote note={note} /> : <NoteField note={note} readers={noteReaders} />;
  };
  const questions = shown.map((one) => (
    <Question
      key={one.question.id}
      shown={one}
      why={<Why question={one.question} frameworks={frameworks} />}
      note={noteOn(one)}
    />
  ));
  return (
    <Frame
      nav={round === null ? assessmentNav(assessment) : roundNav(round)}
      bottom={
        isClosed ? (
          <ClosedBar base={base} pages={pages} page={page} />
        ) : (
          <BottomBar assessment={assessment} reader={reader} round={round} pages={pages} page={page} />
        )
      }
    >
      <div className="assess">
        <Rail pages={pages} current={page.id} base={base} />
        <div className="assess-page">
          <header className="assess-head">
            <p className="small">{isClosed ? "Your answers" : placeOf(page, pages)}</p>
            <h1>{page.title}</h1>
            <p className="lead">{page.summary}</p>
          </header>
          {isClosed ? (
            <>
              <ClosedNotice assessmentId={assessment.id} response={reader.response} pages={pages} tooLate={tooLate} />
              <fieldset className="answers-closed" disabled aria-label="Your answers, which cannot be changed any more">
                {questions}
              </fieldset>
            </>
          ) : (
            <>
              <KeysShown page={page} />
              <NotSaved shown={shown} notes={notes} />
              <form
                id={formId}
                method="post"
                action={`${base}/answers`}
                encType="multipart/form-data"
                autoComplete="off"
              >
                <input type="hidden" name="response" value={reader.response} />
                {reader.isPerson ? <input type="hidden" name="isPersons" value="yes" /> : null}
                {questions}
              </form>
            </>
          )}
        </div>
      </div>
    </Frame>
  );
}

function NotSaved({ shown, notes }: Pick<Props, "shown" | "notes">) {
  const answers = shown
    .filter((one) => one.conflict !== null || one.isRefused)
    .map(({ question }) => ({ href: `#${placeOfQuestion(question.id)}`, words: question.question }));
  const noted = [...notes.values()]
    .filter(({ returned }) => returned !== null)
    .map(({ id, title }) => ({ href: `#${placeOfNote(id)}`, words: `Note: ${title}` }));
  const errors = [...answers, ...noted];
  if (errors.length === 0) return null;
  return <ErrorSummary title="Not saved yet: these need your decision. Everything else is saved." errors={errors} />;
}

function ClosedBar({ base, pages, page }: Pick<Props, "pages" | "page"> & Readonly<{ base: string }>) {
  const index = pages.indexOf(page);
  const before = pages[index - 1];
  const after = pages[index + 1];
  return (
    <section className="save-bar" aria-label="Go on">
      <p className="save-bar-words">The round is closed</p>
      <div className="button-row">
        {before === undefined ? null : (
          <a className="button button-quiet" href={`${base}/${before.id}`}>
            Back
          </a>
        )}
        <a className="button" href={`${base}/${after?.id ?? "finished"}`}>
          Next<span className="assess-wide-only">: {after?.shortTitle ?? "The round"}</span>
        </a>
      </div>
    </section>
  );
}

function BottomBar({
  assessment,
  reader,
  round,
  pages,
  page,
}: Pick<Props, "assessment" | "reader" | "round" | "pages" | "page">) {
  const index = pages.indexOf(page);
  const before = pages[index - 1];
  const after = pages[index + 1];
  return (
    <section className="save-bar" aria-label="Save and go on">
      <SaveBar
        assessmentId={assessment.id}
        {...reader}
        formId={formId}
        elsewhere={progressOf(pages.filter((one) => one !== page))}
        here={progressOf([page])}
      />
      <div className="button-row">
        {before === undefined && round !== null ? null : (
          <a
            className="button button-quiet"
            href={before === undefined ? "/assess" : `/assess/${assessment.id}/${before.id}`}
          >
            Back
          </a>
        )}
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
