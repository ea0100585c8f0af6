import { levelsScene } from "@/lib/charts/levels-scene";
import { html, Markup } from "@/lib/charts/markup";
import { paintSvg } from "@/lib/charts/paint-svg";
import type { ReportControl } from "@/lib/core/report/report";
import { ownLevel } from "@/lib/wording/labels";

/** Where one control stands and where its line is, small enough for a row of a table. */
export function levelBoxes(id: string, control: ReportControl): Markup {
  const { level, target } = control;
  const label = level === null ? `not known, target ${target}` : `level ${ownLevel(control)}, target ${target}`;
  return html`<span class="chart-levels">${new Markup(paintSvg(levelsScene(level, target), "web", { id, label }))}</span>`;
}
