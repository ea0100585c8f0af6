import { stringify } from "csv-stringify/sync";

/** Rows as RFC 4180, in UTF-8 with a byte order mark, under these columns; no cell starts a formula. */
export function csvText<Row extends object>(rows: readonly Row[], columns: readonly (keyof Row & string)[]): string {
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
