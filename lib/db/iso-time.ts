import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** A time as ISO 8601 in UTC, the same from every driver. */
export function isoTime(column: AnyColumn): SQL<string> {
  return sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
