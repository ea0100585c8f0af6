import { Chart } from "@/components/charts/chart";
import type { ReportChart } from "@/lib/charts/report-charts";
import type { Comparison, Report } from "@/lib/core/report/report";
import { count, sentence } from "@/lib/wording/numbers";
import { ReportSection } from "./report-section";
import { sectionId } from "./section-id";

type Props = Readonly<{
  report: Report;
  charts: readonly ReportChart[];
  address: string;
  assessAddress: string | null;
}>;

/** Each answered question in a section of its own; those without an answer together, their published charts small. */
export function ComparisonSections({ report, charts, address, assessAddress }: Props) {
  const { comparisons } = report;
  const answered = comparisons.filter(isAnswered);
  const open = comparisons.filter((comparison) => !isAnswered(comparison));
  const chartsOf = ({ questionId }: Comparison) => {
    const name = questionId.replace("industry.", "");
    return charts.filter(({ id }) => id === `bars-${name}` || id === `trend-${name}`);
  };
  const show = ({ id, spec }: ReportChart) => (
    <Chart key={id} id={`chart-${id}`} spec={spec} imageHref={`${address}/charts/${id}/image.svg`} />
  );
  return (
    <>
      {answered.map((comparison) => (
        <ReportSection
          key={comparison.questionId}
          id={sectionId(comparison)}
          title={comparison.title}
          about={`Industry question ${comparisons.indexOf(comparison) + 1} of ${comparisons.length}`}
        >
          {chartsOf(comparison).map(show)}
        </ReportSection>
      ))}
      {open.length === 0 ? null : (
        <ReportSection id="open-questions" title="Without your answer" about="What others answered where you did not">
          <h3 className="report-claim">
            {open.length === 1 ? "One question has" : `${sentence(count(open.length))} questions have`} no answer of
            yours to compare
          </h3>
          {assessAddress === null ? null : (
            <p>
              <a href={`${assessAddress}/industry`}>Answer the industry questions</a>
            </p>
          )}
          <div className="report-compact">
            {open.map((comparison) => (
              <div key={comparison.questionId} id={sectionId(comparison)}>
                {chartsOf(comparison).slice(0, 1).map(show)}
              </div>
            ))}
          </div>
        </ReportSection>
      )}
    </>
  );
}

function isAnswered({ answer }: Comparison): boolean {
  return answer.kind === "options" || answer.kind === "unsure";
}
