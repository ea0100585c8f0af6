import { escapeMarkup } from "@/lib/charts/escape-markup";
import type { ReportControl } from "@/lib/core/report/report";
import { stateLabel } from "@/lib/wording/labels";
import { exact, level } from "@/lib/wording/numbers";

/** One control of the arithmetic as a table row, in HTML. */
export function controlRow(control: ReportControl): string {
  const { title, weight, state, target, reached } = control;
  const own = control.level;
  const counts = state !== "not-applicable";
  const cells = [
    counts ? String(weight) : "–",
    own === null ? stateLabel(state) : level(own),
    reached === null ? "–" : exact(reached),
    counts ? String(target) : "–",
  ];
  return `<tr><th scope="row">${escapeMarkup(title)}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
