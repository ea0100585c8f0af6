import { html, type Markup, type Shown } from "@/lib/charts/markup";
import { unbroken } from "@/lib/wording/unbroken";

/** One paragraph of the method: its heading, which is its address too, and what it says. */
export function passage(id: string, title: string, ...said: readonly Shown[]): Markup {
  return html`
    <div class="method-passage" id="${id}">
      <h3><a href="#${id}">${title}</a></h3>
      ${said.map((one) => (typeof one === "string" ? html`<p>${unbroken(one)}</p>` : one))}
    </div>
  `;
}

/** A formula that may be wider than a narrow page; a scrolling region must be reachable by keyboard. */
export function formula(name: string, math: Markup): Markup {
  return html`<section class="method-formula" aria-label="${name}" tabindex="0">${math}</section>`;
}

/** A table of an example. */
export function exampleTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return html`
    <section class="table-scroll" aria-label="${caption}" tabindex="0">
      <table class="table method-table">
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
