import { csvText } from "./csv-text";
import type { FigureRow } from "./figure-row";

const columns = [
  "figure_id",
  "topic_id",
  "publisher",
  "report",
  "edition",
  "fieldwork",
  "published_id",
  "series_id",
  "question",
  "choice",
  "options_complete",
  "option",
  "dimension",
  "segment",
  "population",
  "base",
  "count",
  "proportion",
  "shown",
  "low",
  "high",
  "no_interval",
  "n",
  "n_reason",
  "telemetry",
  "weak",
  "by_arithmetic",
  "combines_options",
  "confidence",
  "caveat",
  "source",
  "licence",
  "page",
] as const satisfies readonly (keyof FigureRow)[];

/** Published figures as a table, one row a figure. */
export function figuresCsv(rows: readonly FigureRow[]): string {
  return csvText(rows, columns);
}
