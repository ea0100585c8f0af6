import type { Assessment } from "@/lib/core/questionnaire/assessment";
import type { ReportResult } from "@/lib/core/report/report";
import { day } from "@/lib/wording/dates";
import { maturityLabel } from "@/lib/wording/labels";

export type WorkspaceAssessment = Readonly<{
  assessment: Assessment;
  result: ReportResult | null;
  answered: number;
  total: number;
}>;

type Props = Readonly<{ assessments: readonly WorkspaceAssessment[]; mayAnswer: boolean }>;

/** The assessments of a workspace, each with its headline as it stands. */
export function WorkspaceAssessments({ assessments, mayAnswer }: Props) {
  return (
    <ul className="row-list">
      {assessments.map(({ assessment, result, answered, total }) => (
        <li key={assessment.id}>
          <p>
            <a href={`/report/${assessment.id}`}>
              <bdi>{assessment.scope}</bdi>
            </a>
            <span className="small">
              {assessment.depth} assessment · {answered} of {total} answered · last touched {day(assessment.touchedAt)}
            </span>
          </p>
          <p>
            <strong>{scoreWords(result)}</strong>
            <span className="small">
              {result === null || result.coverage === 0 ? "" : maturityLabel(result.maturity)}
            </span>
          </p>
          {mayAnswer ? (
            <p>
              <a href={`/assess/${assessment.id}`}>
                {answered === total ? "Review" : "Go on"}
                <span className="hidden-visually"> with {assessment.scope}</span>
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function scoreWords(result: ReportResult | null): string {
  if (result === null) return "No score";
  if (result.coverage === 0) return "Nothing known yet";
  const { points, highPoints, targetPoints } = result;
  const range = highPoints > points ? `${points} to ${highPoints}` : String(points);
  return `${range} of 100, line at ${targetPoints}`;
}
