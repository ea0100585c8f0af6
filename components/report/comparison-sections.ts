import { chartMarkup } from "@/components/charts/chart";
import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import type { ReportChart } from "@/lib/charts/report-charts";
import type { Comparison } from "@/lib/core/benchmark/comparison";
import type { Report } from "@/lib/core/report/report";
import { withoutAnswer } from "@/lib/wording/without-answer";
import { sectionId } from "./section-id";
import { segmentQuery } from "./segment-query";

type Given = Readonly<{
  report: Report;
  charts: readonly ReportChart[];
  address: string;
  assessAddress: string | null;
}>;

/** Each answered question in a section of its own; those without an answer together, their published charts small. */
export function comparisonSections({ report, charts, address, assessAddress }: Given): readonly Markup[] {
  const { comparisons } = report;
  const chartOf = new Map(charts.map((chart) => [chart.id, chart]));
  const show = (kind: string, { questionId }: Comparison) => {
    const chart = chartOf.get(`${kind}-${questionId.replace("industry.", "")}`);
    return chart === undefined ? null : chartMarkup(chart, address, segmentQuery(report));
  };
  const answered = comparisons.flatMap((comparison, at) =>
    isAnswered(comparison)
      ? readingPart({
          id: sectionId(comparison),
          title: comparison.title,
          about: `Industry question ${at + 1} of ${comparisons.length}`,
          shown: [show("bars", comparison), show("trend", comparison)],
        })
      : [],
  );
  const open = comparisons.filter((comparison) => !isAnswered(comparison));
  const said = withoutAnswer(report);
  if (said === null) return answered;
  const without = readingPart({
    id: "open-questions",
    title: said.title,
    about: said.about,
    shown: html`
      <h3 class="report-claim">${said.claim}</h3>
      ${said.words !== "" && html`<p>${said.words}</p>`}
      ${assessAddress !== null && html`<p><a href="${assessAddress}/industry">Answer the industry questions</a></p>`}
      <div class="report-compact">
        ${open.map(
          (comparison) =>
            html`<div id="${sectionId(comparison)}">${[show("bars", comparison), show("trend", comparison)]}</div>`,
        )}
      </div>
    `,
  });
  return [...answered, without];
}

function isAnswered({ answer }: Comparison): boolean {
  return answer.kind === "options" || answer.kind === "unsure";
}
