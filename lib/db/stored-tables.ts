import { z } from "zod";
import type { RunSql } from "./database";

/** A table whose rows are ours, with the columns that are stored and not computed. */
export type StoredTable = Readonly<{ name: string; columns: readonly string[]; isForced: boolean }>;

const tableSchema = z.array(
  z.object({ name: z.string(), columns: z.array(z.string()), parents: z.array(z.string()), isForced: z.boolean() }),
);

/** All tables but the migrations' own, each after those that it refers to. */
export async function storedTables(run: RunSql): Promise<readonly StoredTable[]> {
  const tables = tableSchema.parse(
    await run(`SELECT c.relname::text AS name, c.relforcerowsecurity AS "isForced",
        ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
          AND attgenerated = '' ORDER BY attnum) AS columns,
        ARRAY(SELECT DISTINCT confrelid::regclass::text FROM pg_constraint
          WHERE conrelid = c.oid AND contype = 'f' AND confrelid <> c.oid) AS parents
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration'
      ORDER BY c.relname`),
  );
  const placed: StoredTable[] = [];
  const isPlaced = (name: string) => placed.some((one) => one.name === name);
  while (placed.length < tables.length) {
    const next = tables.filter(({ name, parents }) => !isPlaced(name) && parents.every(isPlaced));
    if (next.length === 0) throw new Error("tables refer to each other in a circle");
    placed.push(...next);
  }
  return placed;
}

/** A name of the database as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
