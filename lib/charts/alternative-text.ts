import type { ChartSpec } from "./spec";
import { toTable } from "./to-table";

/** A chart in words, for those who cannot see it: its finding, then its numbers. */
export function alternativeText(spec: ChartSpec): string {
  const { head, rows } = toTable(spec);
  const said = rows.map(([name, ...cells]) => {
    const values = cells.map((cell, at) => (at === 0 ? cell : `${head[at + 1]?.toLowerCase() ?? ""} ${cell}`));
    return `${name}: ${values.filter((_, at) => !["", "–"].includes(cells[at] ?? "")).join(", ")}`;
  });
  return `${spec.caption.claim}. ${said.join(". ")}.`;
}
