import { join } from "node:path";
import { openDatabase } from "@/lib/db/client";
import type { Database } from "@/lib/db/database";
import { MigrationRefused, migrate, missingMigrations } from "@/lib/db/migrate";
import { env } from "@/lib/platform/env";
import { runAndExplain } from "./start/run-and-explain";

const folder = join(process.cwd(), "drizzle");

/** Brings the configured database up to date and ends: what a deployment runs before its servers start. */
async function main(): Promise<void> {
  const configuration = env();
  const database = await openDatabase(configuration);
  try {
    process.stdout.write(await (configuration.mayMigrate ? bringUpToDate(database) : look(database)));
  } finally {
    await database.close();
  }
}

async function bringUpToDate(database: Database): Promise<string> {
  const applied = await migrate(database, folder);
  return applied.length === 0 ? "The database is up to date.\n" : `Applied ${applied.join(", ")}.\n`;
}

async function look(database: Database): Promise<string> {
  const missing = await missingMigrations(database, folder);
  if (missing.length === 0) return "A preview changes no tables; the database is up to date.\n";
  throw new MigrationRefused(
    `a preview changes no tables, and this one needs ${missing.join(", ")}: give previews a database of their own, and set MIGRATE_PREVIEWS=1 for them`,
  );
}

runAndExplain(main);
