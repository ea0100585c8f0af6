import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "@/lib/db/database";
import { openPg } from "@/lib/db/drivers/pg";
import { openPglite } from "@/lib/db/drivers/pglite";
import { openVercel } from "@/lib/db/drivers/vercel";
import { MigrationRefused, migrate } from "@/lib/db/migrate";
import { createDatabase, throughProxy } from "../../fixtures/database";
import { copyEmbedded } from "../../fixtures/embedded-folder";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-migrate-"));
  cpSync("drizzle", join(folder, "drizzle"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => join(folder, "drizzle");
/** The product's own migrations, in order. */
const journal: { entries: readonly { tag: string }[] } = JSON.parse(readFileSync("drizzle/meta/_journal.json", "utf8"));
const ours = journal.entries.map(({ tag }) => tag);

const appliedBy = (database: Database) =>
  database
    .asOwner((run) => run("SELECT tag FROM migration ORDER BY position"))
    .then((rows) => rows.map(({ tag }) => tag));

/** Adds a migration that makes a table, at the end of the journal or before its last entry. */
function addMigration(tag: string, where: "last" | "before the last"): void {
  writeFileSync(join(files(), `${tag}.sql`), `CREATE TABLE "${tag}" (id int);`);
  const path = join(files(), "meta", "_journal.json");
  const journal: { entries: { idx: number; tag: string }[] } = JSON.parse(readFileSync(path, "utf8"));
  const at = where === "last" ? journal.entries.length : journal.entries.length - 1;
  const entries = journal.entries.toSpliced(at, 0, { idx: 0, tag }).map((entry, idx) => ({ ...entry, idx }));
  writeFileSync(path, JSON.stringify({ ...journal, entries }));
}

describe.each(["pglite", "pg", "vercel"] as const)("MB-1 migrations on %s", (driver) => {
  let database: Database;
  beforeEach(async () => {
    if (driver === "pglite") {
      copyEmbedded("empty", join(folder, "postgres"));
      database = await openPglite(join(folder, "postgres"));
    } else {
      const { url } = await createDatabase("template0");
      if (driver === "vercel") throughProxy();
      const open = driver === "pg" ? openPg : openVercel;
      database = open(url.replace("127.0.0.1", "localhost"), 4);
    }
  });
  afterEach(() => database.close());

  test("apply once, in order, and then there is nothing to do", async () => {
    expect(await migrate(database, files())).toEqual(ours);
    expect(await migrate(database, files())).toEqual([]);
    addMigration("9000_more", "last");
    expect(await migrate(database, files())).toEqual(["9000_more"]);
    expect(await appliedBy(database)).toEqual([...ours, "9000_more"]);
  });

  test("a file that was edited after it was applied is named and refused", async () => {
    await migrate(database, files());
    appendFileSync(join(files(), "0001_row-security.sql"), "\n-- edited");
    await expect(migrate(database, files())).rejects.toThrow(MigrationRefused);
    await expect(migrate(database, files())).rejects.toThrow("drizzle/0001_row-security.sql was changed");
  });

  test("an older one that was merged late is named and refused, not skipped", async () => {
    await migrate(database, files());
    addMigration("0000_late", "before the last");
    await expect(migrate(database, files())).rejects.toThrow(`drizzle/0000_late.sql is older than ${ours.at(-1)}`);
  });

  test("one that fails leaves the database as it was before all of them", async () => {
    await migrate(database, files());
    addMigration("9000_good", "last");
    addMigration("9001_bad", "last");
    writeFileSync(
      join(files(), "9001_bad.sql"),
      "CREATE TABLE good_half (id int);\n--> statement-breakpoint\nCREATE TABLE;",
    );
    await expect(migrate(database, files())).rejects.toThrow("syntax");
    expect(await appliedBy(database)).toEqual(ours);
    const left = await database.asOwner((run) =>
      run("SELECT to_regclass('good_half') AS half, to_regclass('9000_good') AS good"),
    );
    expect(left).toEqual([{ half: null, good: null }]);
  });

  test("line ends of another system are no edit", async () => {
    await migrate(database, files());
    const path = join(files(), "0001_row-security.sql");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
    expect(await migrate(database, files())).toEqual([]);
  });

  test("a release that knows fewer migrations runs on the newer schema", async () => {
    const older = mkdtempSync(join(folder, "older-"));
    cpSync(files(), older, { recursive: true });
    addMigration("9000_more", "last");
    await migrate(database, files());
    expect(await migrate(database, older)).toEqual([]);
  });
});

test("MB-1 three servers that start at the same moment all get ready, and each migration ran once", async () => {
  const { url } = await createDatabase("template0");
  const databases = [openPg(url, 2), openPg(url, 2), openPg(url, 2)];
  const applied = await Promise.all(databases.map((database) => migrate(database, files())));
  expect(applied.flat().toSorted()).toEqual(ours.toSorted());
  await Promise.all(databases.map((database) => database.close()));
});

test("MB-1 a start that finds the lock held waits for it", async () => {
  const { url } = await createDatabase("template0");
  const [first, second] = [openPg(url, 2), openPg(url, 2)];
  await migrate(first, files());
  addMigration("9000_slow", "last");
  writeFileSync(join(files(), "9000_slow.sql"), "SELECT pg_sleep(3)"); // longer than the wait for one lock
  const applied = await Promise.all([migrate(first, files()), migrate(second, files())]);
  expect(applied.flat()).toEqual(["9000_slow"]);
  await Promise.all([first.close(), second.close()]);
});
