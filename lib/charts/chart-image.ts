import type { Report } from "@/lib/core/report/report";
import { alternativeText } from "./alternative-text";
import { paintSvg } from "./paint-svg";
import { reportCharts } from "./report-charts";
import { sizes } from "./scene";
import { toScene } from "./to-scene";

/** One chart of a report as a stand-alone SVG document in its own colours; null where the report has no such chart. */
export function chartImage(report: Report, chartId: string): string | null {
  const chart = reportCharts(report).find((one) => one.id === chartId);
  if (chart === undefined) return null;
  const { spec } = chart;
  const naming = { id: chartId, label: spec.caption.claim, description: alternativeText(spec) };
  return paintSvg(toScene(spec, sizes.wide), "print", naming);
}
