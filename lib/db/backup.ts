import { z } from "zod";
import type { Database, RunSql } from "./database";
import { quoted, type StoredTable, storedTables } from "./stored-tables";

/** The first line of a backup: what it is, and of which migrations' database. */
export const headerSchema = z.object({
  plimsoll: z.literal("backup 1"),
  migrations: z.array(z.object({ tag: z.string(), hash: z.string() })),
});
/** The line before a table's rows. */
export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
/** The last line; a file without it was cut off. */
export const endSchema = z.object({ rows: z.number() });

/** Rows that are in memory at once; a closed round's takes some hundred kilobytes. */
const atOnce = 100;

/**
 * Hands over every row of every table as it stood at one moment, whatever row level security says, while servers go on.
 * A line that begins with # says what follows; every other one is a row as PostgreSQL writes it in JSON.
 *
 * @returns how many rows there are
 */
export async function backUp(database: Database, write: (line: string) => Promise<void>): Promise<number> {
  return database.asOwner(async (run) => {
    await run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    await run("SELECT set_config('app.backup', 'on', true), set_config('TimeZone', 'UTC', true)");
    const migrations = await run("SELECT tag, hash FROM migration ORDER BY position");
    await write(`#${JSON.stringify({ plimsoll: "backup 1", migrations })}`);
    let rows = 0;
    for (const table of await storedTables(run)) rows += await copyRows(run, table, write);
    await write(`#${JSON.stringify({ rows })}`);
    return rows;
  });
}

const linesSchema = z.array(z.object({ line: z.string() }));

async function copyRows(
  run: RunSql,
  { name, columns }: StoredTable,
  write: (line: string) => Promise<void>,
): Promise<number> {
  await write(`#${JSON.stringify({ table: name, columns })}`);
  const list = columns.map(quoted).join(", ");
  await run(`DECLARE backup NO SCROLL CURSOR FOR
    SELECT row_to_json(one)::text AS line FROM (SELECT ${list} FROM ${quoted(name)}) one`);
  let rows = 0;
  for (;;) {
    const some = linesSchema.parse(await run(`FETCH ${atOnce} FROM backup`));
    for (const { line } of some) await write(line);
    rows += some.length;
    if (some.length < atOnce) break;
  }
  await run("CLOSE backup");
  return rows;
}
