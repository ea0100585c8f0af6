import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "./env";
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

function keptKey(dataDir: string): string {
  const path = join(dataDir, "secret-key");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // "wx" fails where the file exists, so that of two processes both use the first one's key.
    writeFileSync(path, newSecret(), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(path, "utf8");
}
