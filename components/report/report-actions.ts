import { html, type Markup } from "@/lib/charts/markup";
import type { Report } from "@/lib/core/report/report";
import type { ReportPlace } from "./report-place";
import { segmentQuery } from "./segment-query";

/** What a reader takes away, and the ways on from here. Plain links: most answer with a file. */
export function reportActions({
  report,
  address,
  assessAddress,
  shareAddress,
  backAddress = null,
}: ReportPlace): Markup {
  const query = segmentQuery(report);
  return html`
    <div class="report-actions">
      <p class="button-row">
        <a class="button" href="${address}/report.pdf${query}" download>Download PDF</a>
        ${shareAddress !== null && html`<a class="button button-quiet" href="${shareAddress}">Share</a>`}
        ${report.shared === null && (assessAddress !== null || backAddress === null) && onward(report, assessAddress)}
        ${backAddress !== null && html`<a class="button button-quiet" href="${backAddress}">${placeOf(report)}</a>`}
      </p>
      <p class="small">
        The PDF is on A4; also on <a href="${address}/report.pdf${query === "" ? "?" : `${query}&`}paper=letter" download>Letter</a>. ${
          report.shared !== "summary" &&
          html`
            The same numbers as <a href="${address}/report.csv${query}" download>CSV</a> and <a href="${address}/report.json${query}" download>JSON</a>.
          `
        }
      </p>
    </div>
  `;
}

function placeOf({ team }: Report): string {
  if (team === null) return "To the workspace";
  return team.workshop === null ? "To the round" : "To the workshop";
}

function onward({ counts }: Report, assessAddress: string | null): Markup {
  if (assessAddress === null) return html`<a class="button button-quiet" href="/assess">Start your own</a>`;
  const isOpen = counts.unanswered > 0 || counts.industryAnswered < counts.industryAsked;
  return html`<a class="button button-quiet" href="${assessAddress}">${isOpen ? "Go on answering" : "Change answers"}</a>`;
}
