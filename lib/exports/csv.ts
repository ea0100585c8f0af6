import { stringify } from "csv-stringify/sync";
import type { Report } from "@/lib/core/report/report";
import { comparisonRows, trendRows } from "./csv-comparisons";
import { controlRows, domainRows, gapRows, practiceRows, unknownRows } from "./csv-controls";
import { reportRows, sourceRows } from "./csv-report";
import { type CsvRow, columns } from "./csv-row";

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
    ...practiceRows(report),
    ...comparisonRows(report),
    ...trendRows(report),
    ...sourceRows(report),
  ];
  return stringify([...rows], {
    bom: true,
    columns: [...columns],
    header: true,
    record_delimiter: "windows",
    // With a delimiter of two characters, one of them alone would go unquoted.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { string: guarded },
  });
}

/** What `escape_formulas` leaves: spreadsheets skip these and read the formula behind them. */
function guarded(text: string): string {
  return /^[\0\n]/.test(text) ? `'${text}` : text;
}
