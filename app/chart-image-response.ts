import "server-only";
import { chartImage } from "@/lib/charts/chart-image";
import { type ReportChart, reportCharts } from "@/lib/charts/report-charts";
import type { Report } from "@/lib/core/report/report";
import { NotFound } from "@/lib/platform/errors";
import { download } from "./respond";

/** One chart of a report as a file to keep. */
export function chartImageResponse(report: Report, chartId: string): Response {
  return oneOfCharts(reportCharts(report), chartId);
}

/** One of these charts as a file to keep. */
export function oneOfCharts(charts: readonly ReportChart[], chartId: string): Response {
  const svg = chartImage(charts, chartId);
  if (svg === null) throw new NotFound("chart");
  // Only ids of our own charts come this far: lower-case letters, digits and hyphens.
  return download(svg, "image/svg+xml; charset=utf-8", `plimsoll-${chartId}.svg`);
}
