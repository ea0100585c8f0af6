import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "./env";
import { newId } from "./ids";
import { newSecret } from "./secrets";

const keys = new Map<string, Uint8Array>();

/** The key that signs short-lived cookies: SECRET_KEY, or one made once and kept in the data folder. */
export function secretKey(env: Pick<Env, "secretKey" | "dataDir">): Uint8Array {
  const known = keys.get(env.secretKey ?? env.dataDir);
  if (known !== undefined) return known;
  const key = Buffer.from(env.secretKey ?? keptKey(env.dataDir));
  keys.set(env.secretKey ?? env.dataDir, key);
  return key;
}

/** Bytes of the shortest key that we sign with. */
const shortest = 32;

/** The kept key was cut short, so that anybody could sign with it. */
export class BrokenKey extends Error {
  override readonly name = "BrokenKey";

  constructor(path: string) {
    super(`the key in ${path} was cut short; delete that file, and a new key is made (people sign in again)`);
  }
}

function keptKey(dataDir: string): string {
  const path = join(dataDir, "secret-key");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (statSync(path, { throwIfNoEntry: false }) === undefined) keepNewKey(path);
  const key = readFileSync(path, "utf8");
  if (Buffer.byteLength(key) < shortest) throw new BrokenKey(path);
  return key;
}

/** Written aside and only then given its name, so that a full disk leaves no half a key. */
function keepNewKey(path: string): void {
  const aside = `${path}.${newId()}`;
  try {
    writeFileSync(aside, newSecret(), { flag: "wx", mode: 0o600, flush: true });
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}
