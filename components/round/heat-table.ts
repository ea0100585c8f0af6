import { html, type Markup } from "@/lib/charts/markup";

/** A number of 0 to 100 in five shades, or words alone. */
export type HeatCell = Readonly<{ words: string; points: number | null }>;

/** Columns next to each other under a title of their own. */
export type HeatGroup = Readonly<{ title: string; columns: number }>;

type Given = Readonly<{
  id: string;
  /** The finding, and what is counted. */
  claim: string;
  measure: string;
  /** Over the columns after the first, where they are set apart; else none. */
  groups: readonly HeatGroup[];
  head: readonly string[];
  rows: readonly Readonly<{ name: string; cells: readonly HeatCell[] }>[];
}>;

/** Numbers in shades under their finding. It may be wider than its page: a scrolling region must be reachable by keyboard. */
export function heatTable({ id, claim, measure, groups, head, rows }: Given): Markup {
  const starts = startsOf(groups);
  const apart = (at: number) => starts.has(at) && html` class="is-apart"`;
  return html`
    <div class="heat">
      <h3 class="chart-claim" id="${id}">${claim}</h3>
      <p class="chart-measure">${measure}</p>
      <div class="table-scroll" role="region" aria-labelledby="${id}" tabindex="0">
        <table class="heat-table">
          <thead>
            ${groups.length > 0 && html`<tr><td></td>${groups.map(groupHead)}</tr>`}
            <tr>${head.map((cell, at) => html`<th scope="col"${apart(at - 1)}>${cell}</th>`)}</tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ name, cells }) =>
                html`<tr><th scope="row">${name}</th>${cells.map((cell, at) => heatCell(cell, starts.has(at)))}</tr>`,
            )}
          </tbody>
        </table>
      </div>
    </div>
  `;
}

function groupHead({ title, columns }: HeatGroup, at: number): Markup {
  return html`<th scope="colgroup" colspan="${columns}"${at > 0 && html` class="is-apart"`}><span>${title}</span></th>`;
}

/** The first column of every group but the first. */
function startsOf(groups: readonly HeatGroup[]): ReadonlySet<number> {
  return new Set(
    groups.slice(1).map((_, at) => groups.slice(0, at + 1).reduce((sum, { columns }) => sum + columns, 0)),
  );
}

function heatCell({ words, points }: HeatCell, isApart: boolean): Markup {
  const classes = [...(points === null ? [] : [`heat-${shadeOf(points)}`]), ...(isApart ? ["is-apart"] : [])];
  return html`<td class="${classes.join(" ")}">${words}</td>`;
}

/** As the shades of a chart: five of equal width. */
function shadeOf(points: number): number {
  return Math.min(4, Math.floor(points / 20));
}
