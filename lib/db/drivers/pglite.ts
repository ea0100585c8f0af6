import { chmod, mkdir, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import type { Actor } from "@/lib/core/access/actor";
import { InsufficientStorage } from "@/lib/platform/errors";
import { actingAs, callUnder, type Settings, selectSettings } from "../acting-as";
import type { Database, RunSql } from "../database";
import { lockFolder } from "../lock-folder";
import { translateError } from "../translate-error";
import { OneMessagePGlite } from "./one-message-pglite";

/** The embedded database cannot recover on a full disk, so writes end while there is still this much room. */
const leastFreeBytes = 256 * 1024 * 1024;

/** What opening writes by itself: a new database takes 40 MB, and an old one its log. */
const leastFreeToOpen = 64 * 1024 * 1024;

/** There is no room to open the database in. */
export class DiskFull extends Error {
  override readonly name = "DiskFull";

  constructor(folder: string) {
    super(`the disk of ${folder} is full; free 256 MB, or set DATA_DIR to a folder on another disk`);
  }
}

/** A quarter of what PostgreSQL keeps of its tables by itself: 100 MB less of this process, and the system keeps files too. */
const startParams = [...OneMessagePGlite.defaultStartParams, "-c", "shared_buffers=32MB"];

/** PostgreSQL inside this process, in a folder that no other process may open meanwhile. */
export async function openPglite(
  folder: string,
  freeBytes: () => Promise<number> = freeBytesOf(folder),
): Promise<Database> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    await chmod(folder, 0o700); // whoever made it: its files are open to all, as the embedded PostgreSQL sets their modes
    if ((await freeBytes()) < leastFreeToOpen) throw new DiskFull(dirname(folder));
    const client = new OneMessagePGlite(folder, { startParams });
    await client.waitReady;
    return pgliteDatabase(client, { freeBytes, unlock });
  } catch (error) {
    await unlock();
    throw error;
  }
}

type Surroundings = Readonly<{ freeBytes: () => Promise<number>; unlock: () => Promise<void> }>;

function pgliteDatabase(client: PGlite, { freeBytes, unlock }: Surroundings): Database {
  const db = drizzle(client);
  /** Runs work under an actor's settings; while the disk is full that can read, and every write is refused. */
  async function whileThereIsRoom<T>(actor: Actor, work: (settings: Settings) => Promise<T>): Promise<T> {
    const isFull = (await freeBytes()) < leastFreeBytes;
    try {
      return await work(isFull ? [...actingAs(actor), ["transaction_read_only", "on"]] : actingAs(actor));
    } catch (error) {
      throw isFull && isRefusedWrite(error) ? new InsufficientStorage("too little free space") : translateError(error);
    }
  }

  return {
    driver: "pglite",
    asActor: (actor, work) =>
      whileThereIsRoom(actor, (settings) =>
        db.transaction(async (transaction) => {
          await transaction.execute(selectSettings(settings));
          return await work(transaction);
        }),
      ),
    callAs: (actor, call) =>
      whileThereIsRoom(actor, async (settings) => (await db.execute(callUnder(settings, call))).rows[0]?.result),
    lookUp: async (query) => (await db.execute(query)).rows,
    asOwner: (work) =>
      client.transaction((transaction) => {
        const run: RunSql = async (text, values) => {
          if (values !== undefined) return (await transaction.query<Record<string, unknown>>(text, [...values])).rows;
          const results = await transaction.exec(text);
          return results.at(-1)?.rows ?? [];
        };
        return work(run);
      }),
    ping: async () => {
      await client.query("select 1");
    },
    close: async () => {
      await client.exec("CHECKPOINT");
      await client.close();
      await unlock();
    },
  };
}

/** Free bytes of the disk under a folder, asked at most once a second. */
function freeBytesOf(folder: string): () => Promise<number> {
  let askedAt = Number.NEGATIVE_INFINITY;
  let free = Number.POSITIVE_INFINITY;
  return async () => {
    if (performance.now() - askedAt < 1000) return free;
    askedAt = performance.now();
    const { bavail, bsize } = await statfs(dirname(folder));
    free = bavail * bsize;
    return free;
  };
}

/** 25006: the transaction is read-only. */
function isRefusedWrite(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "25006") || isRefusedWrite(error.cause);
}
