import type { Report } from "@/lib/core/report/report";
import { comparisonRows, trendRows } from "./csv-comparisons";
import { controlRows, domainRows, gapRows, noteRows, practiceRows, unknownRows } from "./csv-controls";
import { reportRows, sourceRows } from "./csv-report";
import { type CsvRow, columns } from "./csv-row";
import { teamRows } from "./csv-team";
import { csvText } from "./csv-text";

/**
 * The report as a table in long form: one row a number, with its unit, the number as everyone sees it and the exact one.
 * RFC 4180, in UTF-8 with a byte order mark; no cell starts a formula.
 */
export function toCsv(report: Report): string {
  const rows: readonly CsvRow[] = [
    ...reportRows(report),
    ...domainRows(report),
    ...gapRows(report),
    ...unknownRows(report),
    ...controlRows(report),
    ...noteRows(report),
    ...practiceRows(report),
    ...teamRows(report),
    ...comparisonRows(report),
    ...trendRows(report),
    ...sourceRows(report),
  ];
  return csvText(rows, columns);
}
