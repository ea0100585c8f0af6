import { z } from "zod";
import { DiskFull } from "@/lib/db/drivers/pglite";
import { FolderInUse } from "@/lib/db/lock-folder";
import { MigrationRefused } from "@/lib/db/migrate";
import { reasonOf } from "@/lib/db/reason-of";
import { RestoreRefused } from "@/lib/db/restore";
import { DatabaseRefused } from "@/lib/db/settle-owner";
import { env, WrongVariable } from "@/lib/platform/env";
import { errorKind } from "@/lib/platform/errors";
import { describeError } from "@/lib/platform/log";
import { BrokenKey } from "@/lib/platform/secret-key";
import { PortInUse } from "./port-in-use";

/** A program was called in a way that it cannot do; the message says in which it can. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

/** Errors whose message is a sentence for whoever starts a program of ours. */
const plain = [
  WrongVariable,
  FolderInUse,
  DiskFull,
  BrokenKey,
  MigrationRefused,
  DatabaseRefused,
  RestoreRefused,
  PortInUse,
  WrongUse,
];

/** What whoever starts it can mend is told in a sentence; anything else comes with its stack. */
export function explain(error: unknown): string {
  if (error instanceof Error && plain.some((known) => error instanceof known)) return error.message;
  const { database } = env();
  if (database.driver !== "pglite") {
    const reason = reasonOf(error, database);
    if (reason !== null) return reason;
    if (errorKind(error) === "unavailable") return "the database does not answer; check its address and that it runs";
  }
  return ofSystem(error) ?? JSON.stringify(describeError(error), null, 2);
}

/** What the system says of a file, a folder, a disk or an address to listen on. */
const refusals: Readonly<Record<string, (at: string) => string>> = {
  "listen EACCES": (at) => `this user may not listen at ${at}: set PORT to one from 1024 up, and put a proxy before it`,
  "listen EADDRNOTAVAIL": (at) => `${at} is no address of this machine: set HOST to one, or to 0.0.0.0 for all`,
  "getaddrinfo ENOTFOUND": (at) => `no machine is called ${at}: set HOST to an address of this one`,
  EACCES: (at) => `no permission for ${at}: give it to the user that runs Plimsoll, or set DATA_DIR to another folder`,
  EPERM: (at) => `no permission for ${at}: give it to the user that runs Plimsoll, or set DATA_DIR to another folder`,
  EROFS: (at) => `${at} is on a disk that only reads: set DATA_DIR to a folder that can be written`,
  ENOSPC: (at) => `no room on the disk of ${at}: free some, then start again`,
  EDQUOT: (at) => `no room on the disk of ${at}: free some, then start again`,
  ENOTDIR: (at) => `a part of ${at} is a file and no folder: set DATA_DIR to a folder`,
  EEXIST: (at) => `${at} exists already: name another one`,
  ENOENT: (at) => `there is no ${at}: check the name`,
};

/** What Node tells of a call of the system that failed. */
const systemErrorSchema = z.object({
  code: z.coerce.string(),
  syscall: z.string().optional(),
  path: z.string().optional(),
  hostname: z.string().optional(),
  address: z.string().optional(),
  port: z.number().optional(),
});

function ofSystem(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const { code, syscall, path, hostname, address, port } = systemErrorSchema.parse(error);
  const at = path ?? hostname ?? (port === undefined ? env().dataDir : `${address}:${port}`);
  const say = refusals[`${syscall} ${code}`] ?? refusals[code];
  return say?.(at) ?? null;
}
