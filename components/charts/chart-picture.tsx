import { innerMarkup } from "@/lib/charts/inner-markup";
import type { ChartSpec } from "@/lib/charts/spec";
import { chartParts } from "./chart-markup";

type Props = Readonly<{ id: string; spec: ChartSpec }>;

/** The picture alone, in its placings. */
export function ChartPicture({ id, spec }: Props) {
  return <div className="chart-placings" {...innerMarkup(chartParts(id, spec).pictures)} />;
}
