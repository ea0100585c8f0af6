import { alternativeText } from "@/lib/charts/alternative-text";
import { escapeMarkup } from "@/lib/charts/escape-markup";
import { paintSvg } from "@/lib/charts/paint-svg";
import { type Size, sizes } from "@/lib/charts/scene";
import type { Caption, ChartSpec } from "@/lib/charts/spec";
import { toScene } from "@/lib/charts/to-scene";
import { toTable } from "@/lib/charts/to-table";

// A report bears some thirty charts. As strings they cost a third of what the same elements cost as JSX, and a picture
// of what surveys published is the same in many reports. Every text goes through escapeMarkup.

/** The picture in a wide and a narrow placing of which the page shows one. The gauge has one placing. */
export function picturesMarkup(id: string, spec: ChartSpec): string {
  return remembered(`${id}\n${JSON.stringify(spec)}`, () => {
    const wide = spec.kind === "gauge" ? "" : placing("chart-wide", `${id}-w`, spec, sizes.wide);
    return wide + placing("chart-narrow", `${id}-n`, spec, sizes.narrow);
  });
}

/** The chart's numbers as a table, folded away. */
export function tableMarkup(spec: ChartSpec): string {
  const { head, rows } = toTable(spec);
  const columns = head.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join("");
  const body = rows.map(([name = "", ...cells]) => {
    const values = cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join("");
    return `<tr><th scope="row">${escapeMarkup(name)}</th>${values}</tr>`;
  });
  // A scrolling region must be reachable by keyboard.
  return `<details class="chart-table"><summary>View as table</summary><section class="chart-table-scroll" aria-label="${escapeMarkup(spec.caption.claim)}" tabindex="0"><table><thead><tr>${columns}</tr></thead><tbody>${body.join("")}</tbody></table></section></details>`;
}

/** What limps, how many were asked, where it was published, and the way to the picture as a file. */
export function captionMarkup({ n, note, sources }: Caption, imageHref: string | null): string {
  const links = sources.map(({ label, url }) =>
    url === null ? escapeMarkup(label) : `<a href="${escapeMarkup(url)}">${escapeMarkup(label)}</a>`,
  );
  const image = imageHref === null ? "" : ` · <a href="${escapeMarkup(imageHref)}" download>Image</a>`;
  return `${note === null ? "" : `<p>${escapeMarkup(note)}</p>`}<p>${escapeMarkup(n)} · ${links.join("; ")}${image}</p>`;
}

function placing(className: string, id: string, spec: ChartSpec, size: Size): string {
  // The gauge has no table beside it on a page, so its label says its numbers.
  const label = spec.kind === "gauge" ? alternativeText(spec) : spec.caption.claim;
  return `<div class="${className}">${paintSvg(toScene(spec, size), "web", { id, label })}</div>`;
}

const mostRemembered = 1000;
const pictures = new Map<string, string>();

/** The markup made for this key before, or made now; the oldest is forgotten first. */
function remembered(key: string, make: () => string): string {
  const known = pictures.get(key);
  if (known !== undefined) return known;
  const made = make();
  const oldest = pictures.size < mostRemembered ? undefined : pictures.keys().next().value;
  if (oldest !== undefined) pictures.delete(oldest);
  pictures.set(key, made);
  return made;
}
