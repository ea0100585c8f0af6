import { chartParts, methodLink } from "@/components/charts/chart-markup";
import { html, type Markup } from "@/lib/charts/markup";
import type { ChartSpec } from "@/lib/charts/spec";

/** The draught gauge. Its finding is the page's title, so it has no heading of its own. */
export function reportGauge(spec: ChartSpec, imageHref: string): Markup {
  const { pictures, table } = chartParts("gauge-picture", spec);
  return html`
    <figure class="report-gauge" id="gauge">
      <div class="chart-placings">${pictures}</div>
      <figcaption>${methodLink(spec)}<a href="${imageHref}" download>Image</a><div>${table}</div></figcaption>
    </figure>
  `;
}
