import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { secretKey } from "@/lib/platform/secret-key";
import { newSecret } from "@/lib/platform/secrets";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-key-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a key that was configured is used and no file is written", () => {
  const configured = newSecret();
  const dataDir = join(folder, "none");
  expect(Buffer.from(secretKey({ secretKey: configured, dataDir })).toString()).toBe(configured);
  expect(statSync(dataDir, { throwIfNoEntry: false })).toBeUndefined();
});

test("without one a key is made once, in a file that only its owner reads", () => {
  const dataDir = join(folder, "data");
  const key = Buffer.from(secretKey({ secretKey: null, dataDir })).toString();
  expect(Buffer.from(key, "base64url")).toHaveLength(32);
  expect(Buffer.from(secretKey({ secretKey: null, dataDir: `${dataDir}/.` })).toString()).toBe(key);
  if (process.platform !== "win32") expect(statSync(join(dataDir, "secret-key")).mode & 0o777).toBe(0o600);
});
