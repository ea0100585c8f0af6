import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openPglite } from "@/lib/db/drivers/pglite";
import { FolderInUse, lockFolder } from "@/lib/db/lock-folder";
import { copyEmbedded } from "../../fixtures/embedded-folder";

let parent = "";
const children: ChildProcess[] = [];
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "plimsoll-lock-"));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(parent, { recursive: true, force: true });
});

const folder = () => join(parent, "postgres");

/** Another process that opens the folder; resolves with the first line it prints. */
async function openElsewhere(): Promise<Readonly<{ child: ChildProcess; said: string }>> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "tests/fixtures/open-folder.ts", folder()], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  return { child, said: await nextLine(child) };
}

function nextLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once("data", (chunk) => resolve(String(chunk).trim())));
}

/** One hash over every file of a folder: names, contents and times. */
function hashOf(path: string): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true }).toSorted((a, b) => compare(a, b))) {
    const file = join(entry.parentPath, entry.name);
    hash.update(file);
    if (entry.isFile()) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

function compare(a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number {
  return join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1;
}

describe("DU-3 the embedded database's folder", () => {
  test("a second process is refused within two seconds and touches nothing", async () => {
    copyEmbedded("empty", folder());
    const { said } = await openElsewhere();
    expect(said).toBe("open");
    const before = hashOf(folder());
    const startedAt = performance.now();
    await expect(openPglite(folder())).rejects.toThrow(FolderInUse);
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(hashOf(folder())).toBe(before);
  });

  test("after kill -9 the next one opens it with everything that was acknowledged, and nobody has to clean up", async () => {
    copyEmbedded("empty", folder());
    const { child } = await openElsewhere();
    child.stdin?.write("save");
    expect(await nextLine(child)).toBe("saved");
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    const startedAt = performance.now();
    const database = await openPglite(folder());
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(await database.asOwner((run) => run("SELECT id FROM kept"))).toEqual([{ id: 1 }]);
    await database.close();
  });

  test("of two that start at once one gets it", async () => {
    const both = await Promise.all([openElsewhere(), openElsewhere()]);
    expect(both.map(({ said }) => said).toSorted()).toEqual(["FolderInUse", "open"]);
  });

  test("it is free again once it was closed", async () => {
    copyEmbedded("empty", folder());
    const first = await openPglite(folder());
    await first.close();
    const second = await openPglite(folder());
    await second.close();
  });

  test("the same folder under another path is refused, and its owner goes on", async () => {
    copyEmbedded("empty", folder());
    const { child, said } = await openElsewhere();
    expect(said).toBe("open");
    const elsewhere = join(parent, "elsewhere");
    symlinkSync(parent, elsewhere);
    await expect(lockFolder(join(elsewhere, "postgres"))).rejects.toThrow(FolderInUse);
    // A name of its own, as where the folder is mounted a second time: only device and inode tell.
    if (process.platform === "linux" && process.getuid?.() === 0) {
      const mounted = join(parent, "mounted");
      mkdirSync(mounted);
      spawnSync("mount", ["--bind", folder(), mounted]);
      if (statSync(mounted).ino === statSync(folder()).ino) {
        await expect(lockFolder(mounted)).rejects.toThrow(FolderInUse);
        spawnSync("umount", [mounted]);
      }
    }
    child.stdin?.write("save");
    expect(await nextLine(child)).toBe("saved");
  });

  test("a lock whose heart stands still is taken within ten seconds, whatever its clock said and whatever it is", async () => {
    const lock = `${folder()}.lock`;
    writeFileSync(lock, ""); // no lock of ours, but in its place
    const inTwoHours = Date.now() / 1000 + 7200;
    utimesSync(lock, inTwoHours, inTwoHours);
    writeFileSync(`${folder()}.owner.json`, JSON.stringify({ pid: process.ppid, machine: "another" }));
    const startedAt = performance.now();
    const unlock = await lockFolder(folder());
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await unlock();
  });

  test("nobody else on the machine gets at its files, whoever made the folder", async () => {
    mkdirSync(folder(), { mode: 0o755 });
    const database = await openPglite(folder());
    await database.close();
    if (process.platform !== "win32") expect(statSync(folder()).mode & 0o777).toBe(0o700);
  });

  test("a disk without room is said in a sentence before anything is written", async () => {
    const opened = openPglite(folder(), async () => 1024);
    await expect(opened).rejects.toThrow(/^the disk of .* is full; free 256 MB/);
    expect(readdirSync(folder())).toEqual([]);
  });

  test("a lock file whose heart beats elsewhere is respected within two seconds, as of a container that shares it", async () => {
    const lock = `${folder()}.lock`;
    mkdirSync(lock);
    writeFileSync(`${folder()}.owner.json`, JSON.stringify({ pid: 1, machine: "another" }));
    const heart = setInterval(() => utimesSync(lock, new Date(), new Date()), 200);
    const startedAt = performance.now();
    await expect(lockFolder(folder())).rejects.toThrow(FolderInUse);
    clearInterval(heart);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

describe("DU-4 too little free space", () => {
  test("reading goes on and writing is refused, until there is space again", async () => {
    copyEmbedded("empty", folder());
    let free = 1e12;
    const database = await openPglite(folder(), async () => free);
    await database.asOwner((run) =>
      run("CREATE ROLE plimsoll_app; CREATE TABLE t (id int); GRANT ALL ON t TO plimsoll_app"),
    );
    const write = () => database.asActor({ kind: "nobody" }, async (tx) => tx.execute(sql`insert into t values (1)`));
    const read = () =>
      database.asActor({ kind: "nobody" }, async (tx) => tx.execute(sql`select count(*)::int as n from t`));
    await write();
    free = 255 * 1024 * 1024;
    await expect(write()).rejects.toMatchObject({ kind: "insufficient-storage" });
    expect((await read()).rows).toEqual([{ n: 1 }]);
    free = 1e12;
    await write();
    expect((await read()).rows).toEqual([{ n: 2 }]);
    await database.close();
  });
});
