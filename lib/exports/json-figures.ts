import { type FigureQuery, queryParameters } from "@/lib/core/benchmark/figure-query";
import type { FigureRow } from "./figure-row";

/** Of this export. Raised when a key is renamed or removed; new keys may come without. */
const schemaVersion = 1;

/** Published figures for programs: of which edition, what was asked for, and the same rows as the table's. */
export function figuresJson(rows: readonly FigureRow[], query: FigureQuery, figuresEdition: string): string {
  const head = { schema: "plimsoll-figures", schemaVersion, figuresEdition };
  const asked = Object.fromEntries(queryParameters(query));
  return `${JSON.stringify({ ...head, query: asked, count: rows.length, figures: rows }, null, 2)}\n`;
}
