import { chartMarkup } from "@/components/charts/chart";
import { readingPart } from "@/components/layout/reading-part";
import { html, type Markup } from "@/lib/charts/markup";
import type { ReportChart } from "@/lib/charts/report-charts";
import type { Report } from "@/lib/core/report/report";
import { domainsClaim } from "@/lib/wording/claims";
import { targetProfileLabel, targetProfileRule } from "@/lib/wording/labels";

/** The domains as a ledger, and as a radar for those who expect one. */
export function domainsSection(report: Report, charts: readonly ReportChart[], address: string): Markup {
  const shown = charts.filter((chart) => chart.id === "domains" || chart.id === "radar");
  const { targetProfile } = report;
  return readingPart({
    id: "domains",
    title: "Domains",
    about: `Your score, its range over what is not known, and the target line: “${targetProfileLabel(targetProfile)}”, ${targetProfileRule(targetProfile)}.`,
    shown:
      shown.length === 0
        ? html`<h3 class="report-claim">${domainsClaim(report)}</h3>`
        : shown.map((chart) => html`<div class="report-${chart.id}">${chartMarkup(chart, address)}</div>`),
  });
}
