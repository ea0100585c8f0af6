import { html, type Markup } from "@/lib/charts/markup";

/** A number of 0 to 100 in five shades, or words alone. */
export type HeatCell = Readonly<{ words: string; points: number | null }>;

type Given = Readonly<{
  id: string;
  /** The finding, and what is counted. */
  claim: string;
  measure: string;
  head: readonly string[];
  rows: readonly Readonly<{ name: string; cells: readonly HeatCell[] }>[];
}>;

/** Numbers in shades under their finding. It may be wider than its page: a scrolling region must be reachable by keyboard. */
export function heatTable({ id, claim, measure, head, rows }: Given): Markup {
  return html`
    <section class="heat" aria-labelledby="${id}">
      <h3 class="chart-claim" id="${id}">${claim}</h3>
      <p class="chart-measure">${measure}</p>
      <div class="table-scroll" role="region" aria-labelledby="${id}" tabindex="0">
        <table class="heat-table">
          <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
          <tbody>
            ${rows.map(({ name, cells }) => html`<tr><th scope="row">${name}</th>${cells.map(heatCell)}</tr>`)}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

function heatCell({ words, points }: HeatCell): Markup {
  return points === null ? html`<td>${words}</td>` : html`<td class="heat-${shadeOf(points)}">${words}</td>`;
}

/** As the shades of a chart: five of equal width. */
function shadeOf(points: number): number {
  return Math.min(4, Math.floor(points / 20));
}
