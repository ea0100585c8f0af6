import "server-only";
import { chartImage } from "@/lib/charts/chart-image";
import type { Report } from "@/lib/core/report/report";
import { NotFound } from "@/lib/platform/errors";

/** One chart of a report as a file to keep. Its address is among those that proxy.ts sandboxes. */
export function chartImageResponse(report: Report, chartId: string): Response {
  const svg = chartImage(report, chartId);
  if (svg === null) throw new NotFound("chart");
  return new Response(svg, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      // Only ids of our own charts come this far: lower-case letters, digits and hyphens.
      "content-disposition": `attachment; filename="plimsoll-${chartId}.svg"`,
    },
  });
}
