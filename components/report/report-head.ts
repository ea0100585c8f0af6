import { html, type Markup } from "@/lib/charts/markup";
import type { ReportChart } from "@/lib/charts/report-charts";
import type { Report } from "@/lib/core/report/report";
import { day } from "@/lib/wording/dates";
import { headline } from "@/lib/wording/headline";
import { scopeLabel } from "@/lib/wording/labels";
import { teamTitle } from "@/lib/wording/team";
import { unbroken } from "@/lib/wording/unbroken";
import { reportActions } from "./report-actions";
import { reportGauge } from "./report-gauge";
import { segmentQuery } from "./segment-query";

type Given = Readonly<{
  report: Report;
  charts: readonly ReportChart[];
  address: string;
  assessAddress: string | null;
  shareAddress: string | null;
  backAddress: string | null;
}>;

/** The first screen: the gauge, the headline, what to take away, and three figures. */
export function reportHead({ report, charts, address, assessAddress, shareAddress, backAddress }: Given): Markup {
  const { title, lead, figures } = headline(report);
  const gauge = charts.find((chart) => chart.id === "gauge");
  const rows = figures.map(({ value, label }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`);
  return html`
    <header class="report-head">
      <p class="report-scope">
        ${report.team === null ? "Readiness report" : teamTitle(report.team)} · <bdi>${scopeLabel(report)}</bdi> · ${day(report.shared === null ? report.touchedAt : report.computedAt)} · questionnaire ${
          report.versions.questionnaire
        }
      </p>
      <div class="${gauge === undefined ? "report-front" : "report-front has-gauge"}">
        ${gauge !== undefined && reportGauge(gauge.spec, `${address}/charts/gauge/image.svg${segmentQuery(report)}`)}
        <div class="report-headline">
          <h1>${unbroken(title)}</h1>
          <p class="lead">${unbroken(lead)}</p>
          ${reportActions({ report, address, assessAddress, shareAddress, backAddress })}
          ${rows.length > 0 && html`<dl class="report-figures">${rows}</dl>`}
        </div>
      </div>
    </header>
  `;
}
