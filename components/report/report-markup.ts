import { pageText } from "@/components/ui/kept-markup";
import { html, type Markup } from "@/lib/charts/markup";
import { reportCharts } from "@/lib/charts/report-charts";
import type { Report } from "@/lib/core/report/report";
import { arithmetic } from "./arithmetic";
import { comparisonSections } from "./comparison-sections";
import { domainsSection } from "./domains-section";
import { gapsSection } from "./gaps-section";
import { methodSection } from "./method-section";
import { newerFiguresNotice } from "./newer-figures-notice";
import { notesSection } from "./notes-section";
import { practicesSection } from "./practices-section";
import { reportChoices } from "./report-choices";
import { reportHead } from "./report-head";
import { reportJumps } from "./report-jumps";
import type { ReportPlace } from "./report-place";
import { segmentChoice } from "./segment-choice";
import { syntheticNotice } from "./synthetic-notice";
import { teamSections } from "./team-sections";
import { unknownsSection } from "./unknowns-section";

const made = new WeakMap<Report, Map<string, string>>();

/** A report's page, made once for each report that is computed and each place where it stands. */
export function reportPage({ report, ...where }: ReportPlace): string {
  const places = made.get(report) ?? new Map<string, string>();
  const place = JSON.stringify(where);
  const page = places.get(place) ?? pageText(reportMarkup({ report, ...where }));
  made.set(report, places.set(place, page));
  return page;
}

/** A whole report: headline, domains, gaps, what to find out, comparisons, what others do, and how it was computed. */
export function reportMarkup({
  report,
  address,
  assessAddress,
  shareAddress,
  trendAddress = null,
  backAddress = null,
}: ReportPlace): Markup {
  const charts = reportCharts(report);
  const isWhole = report.shared !== "summary";
  return html`
    <article class="report">
      ${report.isSynthetic && syntheticNotice(report)}
      ${assessAddress !== null && newerFiguresNotice(report, `${address}/figures`)}
      ${reportHead({ report, charts, address, assessAddress, shareAddress, backAddress })}
      ${assessAddress !== null && reportChoices(report, address)}
      ${isWhole && [arithmetic(report), reportJumps(report), teamSections(report, charts, { address, trendAddress })]}
      ${domainsSection(report, charts, address)}
      ${isWhole && [gapsSection(report, assessAddress), unknownsSection(report, assessAddress), notesSection(report)]}
      ${report.shared === null && segmentChoice(report, address, assessAddress)}
      ${comparisonSections({ report, charts, address, assessAddress })}
      ${isWhole && practicesSection(report)}
      ${methodSection(report)}
    </article>
  `;
}
