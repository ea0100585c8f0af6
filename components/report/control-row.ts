import { html, type Markup } from "@/lib/charts/markup";
import type { ReportControl } from "@/lib/core/report/report";
import { stateLabel } from "@/lib/wording/labels";
import { exact, level } from "@/lib/wording/numbers";

/** One control of the arithmetic as a table row. */
export function controlRow(control: ReportControl): Markup {
  const { title, weight, state, target, reached } = control;
  const own = control.level;
  const counts = state !== "not-applicable";
  const cells = [
    counts ? weight : "–",
    own === null ? stateLabel(state) : level(own),
    reached === null ? "–" : exact(reached),
    counts ? target : "–",
  ];
  return html`<tr><th scope="row">${title}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
}
