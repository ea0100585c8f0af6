import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { day } from "@/lib/wording/dates";

export type KeptAssessment = Readonly<{ assessment: Assessment; answered: number; total: number }>;

type Props = Readonly<{
  kept: readonly KeptAssessment[];
  title: string;
  /** Unique on the page. */
  id: string;
  /** Whether each can be made the account's own. */
  canMove?: boolean;
}>;

/** Assessments that can be opened, with how far each is. */
export function KeptAssessments({ kept, title, id, canMove = false }: Props) {
  if (kept.length === 0) return null;
  return (
    <section className="kept-assessments" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {canMove ? (
        <p>
          Moved to your account, an assessment is yours on every device you sign in on. It leaves this device and every
          other that had it by a link.
        </p>
      ) : null}
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
              {canMove ? (
                <form method="post" action={`/assess/${assessment.id}/claim`}>
                  <button className="button button-quiet" type="submit">
                    Move to my account<span className="hidden-visually"> ({assessment.scope})</span>
                  </button>
                </form>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
