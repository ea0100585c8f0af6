/** Said on top of a report of nobody. */
export function SyntheticNotice() {
  return (
    <p className="report-synthetic">
      <strong>A made-up organisation.</strong> Its answers are invented to show what a report looks like; the published
      figures beside them are real.
    </p>
  );
}
