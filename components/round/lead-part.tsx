import type { OpenedRound } from "@/lib/core/team/opened-round";
import type { RespondentBoard } from "@/lib/core/team/respondent-board";
import { peopleHint } from "@/lib/wording/people-list";
import { closingWords, openLinkCountWords } from "@/lib/wording/round-words";
import { Field } from "../ui/field";
import type { RefusedForm } from "../ui/refused-form";
import { RespondentList } from "./respondent-list";

type Props = Readonly<{
  base: string;
  round: OpenedRound;
  board: RespondentBoard;
  refused: RefusedForm | null;
  /** To how many controls enough people have given an answer, and how many there are. */
  forecast: Readonly<{ enough: number; controls: number }>;
  /** Make of a form sent twice one request. */
  keys: Readonly<{ ask: string; remind: string; link: string; renew: string }>;
}>;

/** What the lead of an open round sees and does: who is done, ask, remind, the link for all, close. */
export function LeadPart({ base, round, board, refused, forecast, keys }: Props) {
  return (
    <>
      <section className="workspace-part" aria-labelledby="ask">
        <h2 id="ask">Ask people</h2>
        <form method="post" action={`${base}/ask`}>
          <input type="hidden" name="key" value={keys.ask} />
          <PeopleField refused={refused} />
          <button className="button" type="submit">
            Ask them
          </button>
        </form>
      </section>
      <section className="workspace-part" aria-labelledby="all">
        <h2 id="all">One link for all</h2>
        <p>
          {round.hasJoinLink
            ? "There is one. It was shown when it was made; a new one ends it."
            : "For a chat or a room: whoever has it can answer and may give a name."}
        </p>
        <p>{openLinkCountWords(round.threshold)}</p>
        <div className="button-row">
          <form method="post" action={`${base}/make-link`}>
            <input type="hidden" name="key" value={keys.link} />
            <button className="button button-quiet" type="submit">
              {round.hasJoinLink ? "Make a new link" : "Make a link"}
            </button>
          </form>
          {round.hasJoinLink ? (
            <form method="post" action={`${base}/end-link`}>
              <button className="button button-quiet" type="submit">
                End the link
              </button>
            </form>
          ) : null}
        </div>
      </section>
      <section className="workspace-part" aria-labelledby="answer-by">
        <h2 id="answer-by">Answers wanted by</h2>
        <form method="post" action={`${base}/answer-by`}>
          <Field
            id="answerBy"
            label="Day"
            hint="Optional. Respondents read it; the round stays open until you close it."
            wrong={refused?.wrong.answerBy ?? null}
          >
            {(attributes) => (
              <input
                {...attributes}
                className="field-input round-day"
                type="date"
                defaultValue={refused?.values.answerBy ?? round.answerBy ?? ""}
              />
            )}
          </Field>
          <button className="button button-quiet" type="submit">
            Save day
          </button>
        </form>
      </section>
      <section className="workspace-part" aria-labelledby="close">
        <h2 id="close">Close the round</h2>
        <p>{closingWords({ ...round, ...forecast })}</p>
        <details>
          <summary>Close it for good…</summary>
          <form method="post" action={`${base}/close`}>
            <p>Nobody can answer after that. You can reopen the round only if its report shows nothing.</p>
            <button className="button button-danger" type="submit">
              Yes, close the round
            </button>
          </form>
        </details>
      </section>
      <RespondentList base={base} board={board} keys={keys} />
    </>
  );
}

/** Where people are named, one a line. Entries that named nobody come back in it. */
export function PeopleField({ refused }: Readonly<{ refused: RefusedForm | null }>) {
  return (
    <Field id="people" label="Who is asked" hint={peopleHint} wrong={refused?.wrong.people ?? null}>
      {(attributes) => (
        <textarea {...attributes} className="field-input" rows={5} defaultValue={refused?.values.people} />
      )}
    </Field>
  );
}
