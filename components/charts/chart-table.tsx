import type { ChartSpec } from "@/lib/charts/spec";
import { tableMarkup } from "./chart-markup";

/** A chart's numbers as a table, folded away. */
export function ChartTable({ spec }: Readonly<{ spec: ChartSpec }>) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own making
  return <div dangerouslySetInnerHTML={{ __html: tableMarkup(spec) }} />;
}
