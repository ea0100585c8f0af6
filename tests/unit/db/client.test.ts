import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-build-"));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  rmSync(folder, { recursive: true, force: true });
});

test("the build opens no database", async () => {
  vi.stubEnv("NEXT_PHASE", "phase-production-build");
  vi.stubEnv("DATA_DIR", folder);
  vi.resetModules(); // the configuration is read once
  const { database } = await import("@/lib/db/client");
  await expect(database()).rejects.toThrow("the build must not open the database");
  expect(existsSync(join(folder, "postgres"))).toBe(false);
});
