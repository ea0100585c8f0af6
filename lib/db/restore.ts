import { z } from "zod";
import { endSchema, headerSchema, tableSchema } from "./backup";
import type { Database, RunSql } from "./database";
import { quoted, type StoredTable, storedTables } from "./stored-tables";

/** A backup that cannot be restored into this database. The message is a sentence that says why, and what helps. */
export class RestoreRefused extends Error {
  override readonly name = "RestoreRefused";
}

/** Rows, and their letters, that go into one statement. */
const mostRows = 500;
const mostLetters = 1_000_000;

/**
 * Puts the rows of a backup into an empty database of the same version, all or none.
 *
 * @returns how many rows there are
 */
export async function restore(database: Database, lines: AsyncIterable<string>): Promise<number> {
  return database.asOwner(async (run) => {
    const tables = await storedTables(run);
    for (const table of tables) await open(run, table);
    const rows = await readInto(run, tables, lines);
    for (const table of tables) await close(run, table);
    return rows;
  });
}

/** Row policies and triggers are for what people do: the rows come as they were, a log's hashes with them. */
async function open(run: RunSql, { name, isForced }: StoredTable): Promise<void> {
  const table = quoted(name);
  if (isForced) await run(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await run(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const [found] = await run(`SELECT 1 FROM ${table} LIMIT 1`);
  if (found !== undefined) {
    throw new RestoreRefused(`the database is not empty (there are rows in ${name}): restore into a new one`);
  }
}

async function close(run: RunSql, { name, isForced }: StoredTable): Promise<void> {
  await run(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
  if (isForced) await run(`ALTER TABLE ${quoted(name)} FORCE ROW LEVEL SECURITY`);
}

const historySchema = z.array(z.object({ tag: z.string(), hash: z.string() }));

async function checkVersion(run: RunSql, header: unknown): Promise<void> {
  const parsed = headerSchema.safeParse(header);
  if (!parsed.success) throw new RestoreRefused("this file is no backup made by npm run backup");
  const ours = historySchema.parse(await run("SELECT tag, hash FROM migration ORDER BY position"));
  if (JSON.stringify(ours) === JSON.stringify(parsed.data.migrations)) return;
  const [theirs, last] = [parsed.data.migrations.at(-1)?.tag, ours.at(-1)?.tag];
  throw new RestoreRefused(
    `the backup was made by another version (its database is at ${theirs}, this one at ${last}): restore it with that version into a new database, then start this one`,
  );
}

type Piece = Readonly<{ said: unknown; rows: readonly string[] }>;

/** The lines in pieces that fit one statement: what was said last, and rows that follow it. */
async function* piecesOf(lines: AsyncIterable<string>): AsyncIterable<Piece> {
  let piece: { said: unknown; rows: string[] } = { said: null, rows: [] };
  let letters = 0;
  for await (const line of lines) {
    const isSaid = line.startsWith("#");
    if (isSaid || piece.rows.length >= mostRows || letters >= mostLetters) {
      yield piece;
      piece = { said: isSaid ? said(line) : piece.said, rows: [] };
      letters = 0;
    }
    if (!isSaid) piece.rows.push(line);
    letters += line.length;
  }
  yield piece;
}

async function readInto(run: RunSql, tables: readonly StoredTable[], lines: AsyncIterable<string>): Promise<number> {
  let rows = 0;
  let end: number | null = null;
  let isChecked = false;
  for await (const piece of piecesOf(lines)) {
    if (piece.said === null && piece.rows.length === 0) continue; // before the first line
    if (!isChecked) await checkVersion(run, piece.said);
    isChecked = true;
    end = endSchema.safeParse(piece.said).data?.rows ?? null;
    if (piece.rows.length > 0) await insertRows(run, tables, piece);
    rows += piece.rows.length;
  }
  if (end !== rows) throw new RestoreRefused("the backup is cut off: its end is missing");
  return rows;
}

/** What a line that begins with # says; null where it is none. */
function said(line: string): unknown {
  try {
    return JSON.parse(line.slice(1));
  } catch {
    return null;
  }
}

async function insertRows(run: RunSql, tables: readonly StoredTable[], { said: about, rows }: Piece): Promise<void> {
  const { table, columns } = tableSchema.parse(about);
  if (!tables.some(({ name }) => name === table)) {
    throw new RestoreRefused(`the backup has rows of ${table}, which is not known here`);
  }
  const list = columns.map(quoted).join(", ");
  await run(
    `INSERT INTO ${quoted(table)} (${list}) OVERRIDING SYSTEM VALUE
      SELECT ${list} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`,
    [`[${rows.join(",")}]`],
  );
}
