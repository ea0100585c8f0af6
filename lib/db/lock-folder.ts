import { readFileSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { hostname } from "node:os";
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
const staleAfter = 8000;

const ownerSchema = z.object({ pid: z.number(), machine: z.string() });

/**
 * Takes the folder for this process alone until the returned function is called or the process ends, however it ends.
 * On Linux the kernel keeps the lock (an abstract socket, gone with its process), by the folder's device and inode: the
 * same folder has the same ones under every path. A lock file with a heartbeat does the same for other systems and for
 * two containers that share a volume; its owner is dead when the heart stands still, whatever the clocks say.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = realpathSync(folder);
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
  const { dev, ino } = statSync(path, { bigint: true });
  const name = `\0plimsoll-${dev}-${ino}`;
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
  const [lockPath, ownerPath] = [`${path}.lock`, `${path}.owner.json`];
  const seenAt = performance.now();
  const seen = beatOf(lockPath);
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
    if (beat !== null && beat !== seen) throw new FolderInUse(path);
    const isStill = performance.now() - seenAt > staleAfter;
    if (isStill || isOwnerDead(ownerPath)) await rm(lockPath, { recursive: true, force: true });
    else await wait(heartbeat / 4);
  }
}

async function tryLock(path: string, lockfilePath: string): Promise<(() => Promise<void>) | null> {
  try {
    return await lock(path, {
      lockfilePath,
      realpath: false,
      stale: Number.MAX_SAFE_INTEGER, // it goes by the clock, which may be wrong; we watch whether the heart beats
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
    return !isRunning(owner.pid);
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
