import "../questionnaire/question.css";

/** The first step to a link: what it is to show. The next page shows exactly that. */
export function ChooseShown({ address, scope }: Readonly<{ address: string; scope: string }>) {
  return (
    <form className="share-part" method="get" action={`${address}/preview`} aria-labelledby="new">
      <h2 id="new">A new link</h2>
      <fieldset className="share-choices">
        <legend className="field-label">What does it show?</legend>
        <label className="choice">
          <input type="radio" name="detail" value="summary" defaultChecked />
          <span className="choice-words">
            Summary
            <span className="choice-hint">
              The score with its range, the target and the domains. No answer, no control, no gap, no profile. Page and
              PDF.
            </span>
          </span>
        </label>
        <label className="choice">
          <input type="radio" name="detail" value="full" />
          <span className="choice-words">
            Whole report
            <span className="choice-hint">
              Every control with its level, the gaps, what is not known, the profile, and your answers beside the
              published figures. Page, PDF, CSV and JSON.
            </span>
          </span>
        </label>
      </fieldset>
      <fieldset className="share-choices">
        <legend className="field-label">Does it name what was assessed?</legend>
        <label className="choice">
          <input type="checkbox" name="named" value="yes" />
          <span className="choice-words">Show the scope: {scope}</span>
        </label>
      </fieldset>
      <fieldset className="share-choices">
        <legend className="field-label">Does it show the notes?</legend>
        <label className="choice">
          <input type="checkbox" name="noted" value="yes" />
          <span className="choice-words">
            Show what was noted beside answers
            <span className="choice-hint">
              Notes were written for those who may open this report. With the whole report only; a summary shows none.
            </span>
          </span>
        </label>
      </fieldset>
      <button className="button" type="submit">
        Preview
      </button>
    </form>
  );
}
