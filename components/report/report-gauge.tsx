import { ChartPicture } from "@/components/charts/chart-picture";
import { ChartTable } from "@/components/charts/chart-table";
import type { ChartSpec } from "@/lib/charts/spec";

type Props = Readonly<{ spec: ChartSpec; imageHref: string }>;

/** The draught gauge. Its finding is the page's title, so it has no heading of its own. */
export function ReportGauge({ spec, imageHref }: Props) {
  return (
    <figure className="report-gauge" id="gauge">
      <ChartPicture id="gauge-picture" spec={spec} />
      <figcaption>
        <a href={imageHref} download>
          Image
        </a>
        <ChartTable spec={spec} />
      </figcaption>
    </figure>
  );
}
