import type { ChartSpec } from "@/lib/charts/spec";
import { chartParts } from "./chart-markup";

type Props = Readonly<{ id: string; spec: ChartSpec }>;

/** The picture alone, in its placings. */
export function ChartPicture({ id, spec }: Props) {
  const __html = chartParts(id, spec).pictures.toString();
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own making
  return <div className="chart-placings" dangerouslySetInnerHTML={{ __html }} />;
}
