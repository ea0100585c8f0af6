import { type SQL, sql } from "drizzle-orm";

/** So many days from now, by the database's clock. */
export function inDays(days: number): SQL {
  return sql`now() + make_interval(days => ${days}::int)`;
}
