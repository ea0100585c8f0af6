import { html, type Markup } from "@/lib/charts/markup";
import type { Report } from "@/lib/core/report/report";
import { segmentQuery } from "./segment-query";

/** What a reader takes away, and the way back to the answers. Plain links: each answers with a file. */
export function reportActions(report: Report, address: string, assessAddress: string | null): Markup {
  const { counts } = report;
  const query = segmentQuery(report);
  const isOpen = counts.unanswered > 0 || counts.industryAnswered < counts.industryAsked;
  const onward = isOpen ? "Go on answering" : "Change answers";
  return html`
    <div class="report-actions">
      <p class="button-row">
        <a class="button" href="${address}/report.pdf${query}" download>Download PDF</a>
        <a class="button button-quiet" href="${assessAddress ?? "/assess"}">${assessAddress === null ? "Start your own" : onward}</a>
      </p>
      <p class="small">
        The PDF is on A4; also on <a href="${address}/report.pdf${query === "" ? "?" : `${query}&`}paper=letter" download>Letter</a>. The same numbers
        as <a href="${address}/report.csv${query}" download>CSV</a> and <a href="${address}/report.json${query}" download>JSON</a>.
      </p>
    </div>
  `;
}
