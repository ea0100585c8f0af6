import { html, type Markup } from "@/lib/charts/markup";
import type { ReportControl } from "@/lib/core/report/report";
import { ownLevel } from "@/lib/wording/labels";
import { weightReached } from "@/lib/wording/numbers";

/** One control of the arithmetic as a table row. */
export function controlRow(control: ReportControl): Markup {
  const { title, weight, state, target, reached } = control;
  const counts = state !== "not-applicable" && state !== "withheld";
  const cells = [
    counts ? weight : "–",
    ownLevel(control),
    reached === null ? "–" : weightReached(reached),
    counts ? target : "–",
  ];
  return html`<tr><th scope="row">${title}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
}
