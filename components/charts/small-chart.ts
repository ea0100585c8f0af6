import { html, type Markup } from "@/lib/charts/markup";
import { lowSize } from "@/lib/charts/scene";
import type { TrendSpec } from "@/lib/charts/spec";
import { captionMarkup, placing, tableMarkup } from "./chart-markup";

/** One of many trends, set low beside its words. All that it shows is written in it or in its table: no script draws it. */
export function smallChartMarkup(id: string, spec: TrendSpec, imageHref: string): Markup {
  return html`
    <figure class="chart" aria-label="${spec.caption.claim}">
      ${placing("chart-narrow", `chart-${id}`, spec, lowSize)}
      <figcaption class="chart-caption">${captionMarkup(spec, imageHref)}${tableMarkup(spec)}</figcaption>
    </figure>
  `;
}
