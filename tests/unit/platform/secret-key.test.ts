import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
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

test("a key that a full disk cut short is refused, and said with its file", () => {
  for (const kept of ["", "a".repeat(31)]) {
    const dataDir = join(folder, `short-${kept.length}`);
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, "secret-key"), kept);
    expect(() => secretKey({ secretKey: null, dataDir })).toThrow(/secret-key was cut short; delete that file/);
  }
});

test("a key that could not be written whole leaves nothing behind", () => {
  const dataDir = join(folder, "unwritable");
  mkdirSync(join(dataDir, "secret-key"), { recursive: true }); // a folder in its place: giving the name fails
  expect(() => secretKey({ secretKey: null, dataDir })).toThrow();
  expect(readdirSync(dataDir)).toEqual(["secret-key"]);
});
