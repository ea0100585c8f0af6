import "server-only";
import { chartImage } from "@/lib/charts/chart-image";
import type { Report } from "@/lib/core/report/report";
import { NotFound } from "@/lib/platform/errors";
import { download } from "./respond";

/** One chart of a report as a file to keep. */
export function chartImageResponse(report: Report, chartId: string): Response {
  const svg = chartImage(report, chartId);
  if (svg === null) throw new NotFound("chart");
  // Only ids of our own charts come this far: lower-case letters, digits and hyphens.
  return download(svg, "image/svg+xml; charset=utf-8", `plimsoll-${chartId}.svg`);
}
