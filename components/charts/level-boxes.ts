import { levelsScene } from "@/lib/charts/levels-scene";
import { html, Markup } from "@/lib/charts/markup";
import { paintSvg } from "@/lib/charts/paint-svg";

/** Where one control stands and where its line is, small enough for a row of a table. */
export function levelBoxes(id: string, level: number | null, target: number): Markup {
  const label = level === null ? `not known, target ${target}` : `level ${level}, target ${target}`;
  return html`<span class="chart-levels">${new Markup(paintSvg(levelsScene(level, target), "web", { id, label }))}</span>`;
}
