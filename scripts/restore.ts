import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { openDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { RestoreRefused, restore } from "@/lib/db/restore";
import { env } from "@/lib/platform/env";
import { WrongUse } from "./start/explain";
import { runAndExplain } from "./start/run-and-explain";

/** Puts the rows of a backup into the configured database, which must be new. */
async function main(): Promise<void> {
  const [file] = process.argv.slice(3);
  if (file === undefined) throw new WrongUse("name the file: npm run restore -- FILE");
  const lines = linesOf(file);
  const database = await openDatabase(env());
  try {
    // A database with tables is left as it is: whether it is of the backup's version is the question.
    const [made] = await database.asOwner((run) => run("SELECT to_regclass('public.migration') IS NOT NULL AS made"));
    if (made?.made !== true) await migrate(database, join(process.cwd(), "drizzle"));
    const rows = await restore(database, lines);
    process.stdout.write(`${rows} rows are restored from ${file}.\n`);
  } finally {
    await database.close();
  }
}

async function* linesOf(file: string): AsyncIterable<string> {
  const unzipped = pipeline(createReadStream(file), createGunzip(), () => undefined).setEncoding("utf8");
  let rest = "";
  try {
    for await (const piece of unzipped) {
      const lines = `${rest}${piece}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    const isNoBackup = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
    throw isNoBackup ? new RestoreRefused("this file is no backup made by npm run backup, or a part of one") : error;
  }
}

runAndExplain(main);
