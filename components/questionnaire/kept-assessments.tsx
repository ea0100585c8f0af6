import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { day } from "@/lib/wording/dates";

export type KeptAssessment = Readonly<{ assessment: Assessment; answered: number; total: number }>;

/** The assessments that this device can open, with how far each is. */
export function KeptAssessments({ kept }: Readonly<{ kept: readonly KeptAssessment[] }>) {
  if (kept.length === 0) return null;
  return (
    <section className="kept-assessments" aria-labelledby="kept">
      <h2 id="kept">On this device</h2>
      <ul>
        {kept.map(({ assessment, answered, total }) => (
          <li key={assessment.id}>
            <p>
              <strong>{assessment.scope}</strong>
              <span className="small">
                {assessment.depth} assessment · {answered} of {total} answered · last touched{" "}
                {day(assessment.touchedAt)}
              </span>
            </p>
            <div className="button-row">
              <a href={`/assess/${assessment.id}`}>{answered === total ? "Review" : "Go on"}</a>
              <a href={`/report/${assessment.id}`}>Report</a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
