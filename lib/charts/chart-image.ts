import type { ReportChart } from "./report-charts";
import { specImage } from "./spec-image";

/** One of these charts as a stand-alone SVG document in its own colours; null where there is none of that name. */
export function chartImage(charts: readonly ReportChart[], chartId: string): string | null {
  const chart = charts.find((one) => one.id === chartId);
  return chart === undefined ? null : specImage(chart);
}
