import type { Questionnaire } from "@/lib/core/questionnaire/questionnaire";

/** What stands behind the tool, in three short columns. */
export function LookFacts({ questionnaire }: Readonly<{ questionnaire: Questionnaire }>) {
  const { controls, domains, industryQuestions } = questionnaire;
  return (
    <div className="look-facts">
      <section>
        <h2>Published figures, with their doubt</h2>
        <p>
          {industryQuestions.length} questions that surveys asked, each figure with its wording, its n, its interval and
          its source. Where the wording changed, the line breaks. <a href="/benchmarks">All published figures</a>
        </p>
      </section>
      <section>
        <h2>
          {controls.length} controls in {domains.length} domains
        </h2>
        <p>
          Levels you can observe, weighed and mapped to CIS, NSA/CISA, OWASP, SLSA and SSDF. What you do not know stays
          visible as a range.
        </p>
      </section>
      <section>
        <h2>A report to work with and to share</h2>
        <p>
          Score, fixes and comparisons on screen, as PDF, CSV and JSON. A share link shows a summary with the score, or
          the whole report: you choose.
        </p>
      </section>
    </div>
  );
}
