import { createHash } from "node:crypto";
import { readFileSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { z } from "zod";

/** Another process has the folder open; a second one would destroy its data. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";

  constructor(folder: string) {
    super(`another Plimsoll process uses ${folder}; stop it first, or set DATA_DIR to another folder`);
  }
}

const heartbeat = 1000;
/** Longer than any query may block the owner's event loop, and with it the heartbeat. */
const staleAfter = 20_000;

const ownerSchema = z.object({ pid: z.number(), machine: z.string() });

/**
 * Takes the folder for this process alone until the returned function is called or the process ends, however it ends.
 * On Linux the kernel keeps the lock (an abstract socket, gone with its process). A lock file with a heartbeat does the
 * same for other systems and for two containers that share a volume; after a crash its owner is found dead and it is taken.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const parent = realpathSync(dirname(folder));
  const path = join(parent, basename(folder));
  const socket = await listenAbstract(path);
  if (socket === "taken") throw new FolderInUse(path);
  try {
    const unlockFile = await lockFile(path);
    return async () => {
      await unlockFile();
      socket?.close();
    };
  } catch (error) {
    socket?.close();
    throw error;
  }
}

/** Null where the system has no abstract sockets. */
async function listenAbstract(path: string): Promise<Server | "taken" | null> {
  if (process.platform !== "linux") return null;
  const name = `\0plimsoll-${createHash("sha256").update(path).digest("hex").slice(0, 32)}`;
  const server = createServer((connection) => connection.destroy());
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE") resolve("taken");
      else reject(error);
    });
    server.listen(name, () => resolve(server.unref()));
  });
}

async function lockFile(path: string): Promise<() => Promise<void>> {
  const lockPath = `${path}.lock`;
  const ownerPath = `${path}.owner.json`;
  const giveUpAt = performance.now() + staleAfter + 5_000;
  let seen: number | null = null;
  for (;;) {
    const unlock = await tryLock(path, lockPath);
    if (unlock !== null) {
      await writeFile(ownerPath, JSON.stringify({ pid: process.pid, machine: machine() }));
      return async () => {
        await rm(ownerPath, { force: true });
        await unlock();
      };
    }
    const beat = beatOf(lockPath);
    const isAlive = seen !== null && beat !== null && beat > seen;
    if (isAlive || performance.now() > giveUpAt) throw new FolderInUse(path);
    seen ??= beat;
    if (isOwnerDead(ownerPath)) await rm(lockPath, { recursive: true, force: true });
    else await wait(heartbeat / 4);
  }
}

async function tryLock(path: string, lockfilePath: string): Promise<(() => Promise<void>) | null> {
  try {
    return await lock(path, {
      lockfilePath,
      realpath: false,
      stale: staleAfter,
      update: heartbeat,
      onCompromised: (error) => {
        throw error; // somebody else has the folder now: ending at once is all that can still protect the data
      },
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ELOCKED") return null;
    throw error;
  }
}

function beatOf(lockPath: string): number | null {
  return statSync(lockPath, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** True only where that is certain: the owner ran on this machine and no process has its number any more. */
function isOwnerDead(ownerPath: string): boolean {
  try {
    const owner = ownerSchema.parse(JSON.parse(readFileSync(ownerPath, "utf8")));
    if (owner.machine !== machine()) return false;
    // On Linux we hold the socket by now, which a living owner on this machine would have.
    return process.platform === "linux" || !isRunning(owner.pid);
  } catch {
    return false; // no owner's note, or half a one: the heartbeat decides
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Two processes with the same text here see each other's sockets and process numbers. */
function machine(): string {
  if (process.platform !== "linux") return hostname();
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${readlinkSync("/proc/self/ns/net")}`;
}
