import type { QuestionPage } from "@/lib/core/questionnaire/pages";

/** The keys that work while the focus is in a question of this page. */
export function KeysShown({ page }: Readonly<{ page: QuestionPage }>) {
  const hasLevels = page.kind === "control";
  const mayNotApply = page.questions.some((one) => one.kind === "control" && one.notApplicableWhen !== null);
  return (
    <aside className="keys" aria-label="Keys">
      {hasLevels ? (
        <p>
          <kbd>0</kbd>–<kbd>4</kbd> choose a level
        </p>
      ) : null}
      {page.kind === "profile" ? null : (
        <p>
          <kbd>U</kbd> not sure
        </p>
      )}
      {mayNotApply ? (
        <p>
          <kbd>N</kbd> not applicable
        </p>
      ) : null}
      <p>
        <kbd>↑</kbd> <kbd>↓</kbd> move
      </p>
      <p>
        <kbd>Enter</kbd> next question
      </p>
    </aside>
  );
}
