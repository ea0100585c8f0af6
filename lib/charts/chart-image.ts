import type { Report } from "@/lib/core/report/report";
import { reportCharts } from "./report-charts";
import { specImage } from "./spec-image";

/** One chart of a report as a stand-alone SVG document in its own colours; null where the report has no such chart. */
export function chartImage(report: Report, chartId: string): string | null {
  const chart = reportCharts(report).find((one) => one.id === chartId);
  return chart === undefined ? null : specImage(chart);
}
