import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { Busy } from "@/lib/platform/errors";
import type { Database, RunSql } from "./database";
import { isAboutRole, settleOwner, settleRole } from "./settle-owner";

type Migration = Readonly<{ tag: string; hash: string; statements: readonly string[] }>;

const journalSchema = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });
const appliedSchema = z.array(z.object({ tag: z.string(), hash: z.string() }));

/** Any number that nothing else locks; it makes servers that start together migrate one after the other. */
const lockKey = 7_301_876;
const attempts = 30;

/** The stored history and the migration files do not agree; a person has to look. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

/**
 * Applies the migrations of a folder that this database has not seen, all or none, and returns their names.
 * Drizzle's own migrator neither locks, nor notices an edited file, nor one that was merged late.
 */
export async function migrate(database: Database, folder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.asOwner((run) => applyAll(run, migrations));
    } catch (error) {
      // Two seconds without the lock: another server migrates, or a long transaction holds a table.
      if (!(error instanceof Busy) || attempt === attempts) throw error;
      await wait(200);
    }
  }
}

/** The names of the migrations that this database has not seen; nothing is changed. */
export async function missingMigrations(database: Database, folder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const applied = await database.asOwner(async (run) => {
    const [made] = await run("SELECT to_regclass('public.migration') IS NOT NULL AS made");
    return made?.made === true
      ? appliedSchema.parse(await run("SELECT tag, hash FROM migration ORDER BY position"))
      : [];
  });
  checkHistory(applied, migrations);
  return migrations.slice(applied.length).map(({ tag }) => tag);
}

async function applyAll(run: RunSql, migrations: readonly Migration[]): Promise<readonly string[]> {
  await run("SELECT set_config('lock_timeout', '2s', true)");
  await run(`SELECT pg_advisory_xact_lock(${lockKey})`);
  await settleRole(run);
  await run(`CREATE TABLE IF NOT EXISTS migration (
    position int PRIMARY KEY, tag text NOT NULL UNIQUE, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now()
  )`);
  const applied = appliedSchema.parse(await run("SELECT tag, hash FROM migration ORDER BY position"));
  checkHistory(applied, migrations);
  const missing = migrations.slice(applied.length);
  for (const [offset, { tag, hash, statements }] of missing.entries()) {
    for (const statement of statements) if (!isAboutRole(statement)) await run(statement);
    await run("INSERT INTO migration (position, tag, hash) VALUES ($1, $2, $3)", [applied.length + offset, tag, hash]);
  }
  await settleOwner(run);
  return missing.map(({ tag }) => tag);
}

/** A database ahead of these files is a newer release's, which is allowed: migrations expand before they contract. */
function checkHistory(
  applied: readonly Readonly<{ tag: string; hash: string }>[],
  migrations: readonly Migration[],
): void {
  for (const [position, { tag, hash }] of migrations.entries()) {
    const stored = applied[position];
    if (stored === undefined) return;
    if (stored.tag !== tag) {
      const isLate = !applied.some((one) => one.tag === tag);
      const reason = isLate ? `is older than ${stored.tag}, which is already applied` : "was applied in another order";
      throw new MigrationRefused(`drizzle/${tag}.sql ${reason}; give it a later place`);
    }
    if (stored.hash !== hash) {
      throw new MigrationRefused(
        `drizzle/${tag}.sql was changed after it was applied; undo that and add a new migration`,
      );
    }
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const { entries } = journalSchema.parse(JSON.parse(await readFile(join(folder, "meta", "_journal.json"), "utf8")));
  return Promise.all(entries.toSorted((a, b) => a.idx - b.idx).map(({ tag }) => readMigration(folder, tag)));
}

async function readMigration(folder: string, tag: string): Promise<Migration> {
  // A checkout on Windows may have other line ends; that is no change.
  const text = (await readFile(join(folder, `${tag}.sql`), "utf8")).replaceAll("\r\n", "\n");
  const hash = createHash("sha256").update(text).digest("hex");
  return { tag, hash, statements: text.split("--> statement-breakpoint").filter((one) => one.trim() !== "") };
}
