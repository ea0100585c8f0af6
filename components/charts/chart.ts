import { toDrawable } from "@/lib/charts/drawable";
import { html, type Markup } from "@/lib/charts/markup";
import type { ReportChart } from "@/lib/charts/report-charts";
import { unbroken } from "@/lib/wording/unbroken";
import { captionMarkup, chartParts } from "./chart-markup";

/** A report's chart as a figure: its finding, what was counted, the picture, the same as a table, and where it comes from. */
export function chartMarkup({ id, spec }: ReportChart, address: string, query = ""): Markup {
  const { claim, measure } = spec.caption;
  const { pictures, table } = chartParts(`chart-${id}`, spec);
  return html`
    <figure class="chart${toDrawable(spec) !== null && " can-live"}" id="chart-${id}" aria-labelledby="chart-${id}-claim">
      <h3 class="chart-claim" id="chart-${id}-claim">${unbroken(claim)}</h3>
      <p class="chart-measure">${unbroken(measure)}</p>
      <div class="chart-picture"><div class="chart-placings">${pictures}</div></div>
      <figcaption class="chart-caption">
        ${captionMarkup(spec, `${address}/charts/${id}/image.svg${query}`)}${table}
      </figcaption>
    </figure>
  `;
}
