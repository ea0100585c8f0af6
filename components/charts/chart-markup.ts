import { alternativeText } from "@/lib/charts/alternative-text";
import { html, Markup } from "@/lib/charts/markup";
import { paintSvg } from "@/lib/charts/paint-svg";
import { type Size, sizes } from "@/lib/charts/scene";
import type { ChartSpec } from "@/lib/charts/spec";
import { toScene } from "@/lib/charts/to-scene";
import { toTable } from "@/lib/charts/to-table";
import { unbroken } from "@/lib/wording/unbroken";

/** The picture in its placings, and the table. */
export type ChartParts = Readonly<{ pictures: Markup; table: Markup }>;

const mostRemembered = 1000;
const byContent = new Map<string, ChartParts>();
const bySpec = new WeakMap<ChartSpec, Map<string, ChartParts>>();

/** A chart's parts. What surveys published looks the same in many reports, so parts made before are remembered. */
export function chartParts(id: string, spec: ChartSpec): ChartParts {
  const known = bySpec.get(spec) ?? new Map<string, ChartParts>();
  const parts = known.get(id) ?? partsOfContent(id, spec);
  bySpec.set(spec, known.set(id, parts));
  return parts;
}

/** Read again, a report has new specs that show the same. */
function partsOfContent(id: string, spec: ChartSpec): ChartParts {
  const key = `${id}\n${JSON.stringify(spec)}`;
  const known = byContent.get(key);
  if (known !== undefined) return known;
  const made = { pictures: picturesMarkup(id, spec), table: tableMarkup(spec) };
  // The oldest is forgotten first.
  const oldest = byContent.size < mostRemembered ? undefined : byContent.keys().next().value;
  if (oldest !== undefined) byContent.delete(oldest);
  byContent.set(key, made);
  return made;
}

/** What limps, how many were asked, where it was published, how it was computed, and the way to the picture as a file. */
export function captionMarkup(spec: ChartSpec, imageHref: string): Markup {
  const { n, note, sources } = spec.caption;
  const links = sources.map(({ label, url }, at) => [
    at > 0 && "; ",
    url === null ? label : html`<a href="${url}">${label}</a>`,
  ]);
  return html`
    ${note !== null && html`<p>${unbroken(note)}</p>`}
    <p>${unbroken(n)} · ${links} · ${methodLink(spec)} · <a href="${imageHref}" download>Image</a></p>
  `;
}

/** The way to the paragraph of the method that a chart stands on. */
export function methodLink(spec: ChartSpec): Markup {
  return html`<a href="/method#${paragraphOf(spec)}">Method</a>`;
}

function paragraphOf(spec: ChartSpec): string {
  switch (spec.kind) {
    case "bars":
      return spec.bars.some((bar) => bar.interval !== null) ? "intervals" : "comparable";
    case "trend":
      return "series";
    case "matrix":
    case "distributions":
      return "teams";
    case "rounds":
    case "scopes":
      return "rounds";
    default:
      return "score";
  }
}

/** The picture in a wide and a narrow placing of which the page shows one. The gauge has one placing. */
function picturesMarkup(id: string, spec: ChartSpec): Markup {
  return html`
    ${spec.kind !== "gauge" && placing("chart-wide", `${id}-w`, spec, sizes.wide)}
    ${placing("chart-narrow", `${id}-n`, spec, sizes.narrow)}
  `;
}

/** The picture in one placing. */
export function placing(className: string, id: string, spec: ChartSpec, size: Size): Markup {
  // The gauge has no table beside it on a page, so its label says its numbers.
  const label = spec.kind === "gauge" ? alternativeText(spec) : spec.caption.claim;
  return html`<div class="${className}">${new Markup(paintSvg(toScene(spec, size), "web", { id, label }))}</div>`;
}

/** The chart's numbers as a table, folded away. */
export function tableMarkup(spec: ChartSpec): Markup {
  const { head, rows } = toTable(spec);
  // What scrolls must be reachable by keyboard. A group, since a page of thirty charts needs no thirty landmarks.
  return html`
    <details class="chart-table">
      <summary>View as table</summary>
      <div class="chart-table-scroll" role="group" aria-label="${spec.caption.claim}" tabindex="0">
        <table>
          <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
          <tbody>
            ${rows.map(
              ([name = "", ...cells]) =>
                html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}
