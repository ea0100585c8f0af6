import type { ReportControl } from "@/lib/core/report/report";
import { stateLabel } from "@/lib/wording/labels";
import { exact, level } from "@/lib/wording/numbers";

/** One control of the arithmetic as a table row, in HTML. */
export function controlRow(control: ReportControl): string {
  const { title, weight, state, target } = control;
  const own = control.level;
  const counts = state !== "not-applicable";
  const cells = [
    counts ? String(weight) : "–",
    own === null ? stateLabel(state) : level(own),
    counts ? exact((weight * (own ?? 0)) / 4) : "–",
    counts ? String(target) : "–",
  ];
  return `<tr><th scope="row">${escaped(title)}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
