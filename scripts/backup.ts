import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { backUp } from "@/lib/db/backup";
import { openDatabase } from "@/lib/db/client";
import { settleOwner } from "@/lib/db/settle-owner";
import { env } from "@/lib/platform/env";
import { WrongUse } from "./start/explain";
import { runAndExplain } from "./start/run-and-explain";

/** Writes all rows of the configured database into a new file that only its owner may read. */
async function main(): Promise<void> {
  const [file] = process.argv.slice(3);
  if (file === undefined) throw new WrongUse("name the file: npm run backup -- FILE");
  const database = await openDatabase(env());
  try {
    await database.asOwner(settleOwner); // but no migration: a backup comes before an update
    const rows = await intoFile(file, (write) => backUp(database, write));
    process.stdout.write(
      `${rows} rows are in ${file}. The key is not: keep SECRET_KEY, or DATA_DIR/secret-key, apart.\n`,
    );
  } finally {
    await database.close();
  }
}

/** Written aside and only then given its name, so that no half a backup looks like a whole one. */
async function intoFile(
  file: string,
  work: (write: (line: string) => Promise<void>) => Promise<number>,
): Promise<number> {
  const kept = await open(file, "wx", 0o600); // fails where there is one already
  await kept.close();
  const aside = `${file}.part`;
  try {
    const out = createWriteStream(aside, { mode: 0o600, flush: true });
    const zip = createGzip();
    zip.pipe(out);
    const rows = await work(async (line) => {
      if (!zip.write(`${line}\n`)) await once(zip, "drain");
    });
    zip.end();
    await finished(out);
    await rename(aside, file);
    return rows;
  } catch (error) {
    await Promise.all([rm(aside, { force: true }), rm(file, { force: true })]);
    throw error;
  }
}

runAndExplain(main);
