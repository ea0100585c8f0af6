import { html, type Markup } from "@/lib/charts/markup";

/** A table that may be wider than a narrow page; a scrolling region must be reachable by keyboard. */
export function scrollingTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return html`
    <section class="table-scroll report-team-table" aria-label="${caption}" tabindex="0">
      <table class="table">
        <caption>${caption}</caption>
        <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
        <tbody>
          ${rows.map(
            ([name = "", ...cells]) =>
              html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
          )}
        </tbody>
      </table>
    </section>
  `;
}
