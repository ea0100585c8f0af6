import { join } from "node:path";
import { openDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/platform/env";

/** Brings the configured database up to date and ends: what a deployment runs before its servers start. */
async function main(): Promise<void> {
  const database = await openDatabase(env());
  try {
    const applied = await migrate(database, join(process.cwd(), "drizzle"));
    process.stdout.write(applied.length === 0 ? "The database is up to date.\n" : `Applied ${applied.join(", ")}.\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof Error && error.name === "FolderInUse" ? 3 : 1;
});
