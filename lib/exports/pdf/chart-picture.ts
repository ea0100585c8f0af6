import { alternativeText } from "@/lib/charts/alternative-text";
import { paintSvg } from "@/lib/charts/paint-svg";
import type { ReportChart } from "@/lib/charts/report-charts";
import type { Source } from "@/lib/charts/spec";
import { toScene } from "@/lib/charts/to-scene";

/** A chart as the template sets it: words around a vector picture, and the picture in words. */
export type ChartPicture = Readonly<{
  id: string;
  claim: string;
  measure: string;
  n: string;
  note: string | null;
  sources: readonly Source[];
  svg: string;
  alternative: string;
}>;

/** Wider than on a page, so that 12 px of a scene print as 8.5 pt across the text of an A4 page. */
const printWidth = 660;

/** Places and paints a chart for paper. */
export function chartPicture({ id, spec }: ReportChart, width = printWidth): ChartPicture {
  const { claim, measure, n, note, sources } = spec.caption;
  const scene = toScene(spec, { width });
  return {
    id,
    claim,
    measure,
    n,
    note,
    sources,
    svg: paintSvg(scene, "print", { id, label: claim }),
    alternative: alternativeText(spec),
  };
}
