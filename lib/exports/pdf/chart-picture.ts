import { alternativeText } from "@/lib/charts/alternative-text";
import { paintSvg } from "@/lib/charts/paint-svg";
import type { ReportChart } from "@/lib/charts/report-charts";
import { sizes } from "@/lib/charts/scene";
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

/** Places and paints a chart for paper. */
export function chartPicture({ id, spec }: ReportChart): ChartPicture {
  const { claim, measure, n, note, sources } = spec.caption;
  const scene = toScene(spec, sizes.print);
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
