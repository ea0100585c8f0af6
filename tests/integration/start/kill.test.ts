import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "../../fixtures/database";
import { copyEmbedded } from "../../fixtures/embedded-folder";
import { beginAsGuest } from "../../fixtures/guest-client";
import { expectKept, type Known, saveUntilItFails } from "../../fixtures/known-answers";
import { freePort } from "../../fixtures/postgres";
import { startServer } from "../../fixtures/server";
import { slowness } from "../../fixtures/slowness";
import type { RunningServer } from "../../fixtures/spawn-server";

const kills = process.env.PLIMSOLL_LONG === "1" ? 100 : 3;

describe.each(["pglite", "pg"] as const)("DU-1 kill -9 while answers are saved on %s", (driver) => {
  let dataDir = "";
  let env: Record<string, string> = {};
  let port = 0;
  let server: RunningServer;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "plimsoll-kill-"));
    port = await freePort(); // the same after every start, since the application's address is part of the cookie's origin
    if (driver === "pglite") copyEmbedded("migrated", join(dataDir, "postgres"));
    if (driver === "pg") env = { DATABASE_URL: (await createDatabase("template0")).url };
    server = await startServer({ dataDir, port, env });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test(
    `loses no acknowledged answer over ${kills} kills, and is ready again within ten seconds`,
    async () => {
      const guest = await beginAsGuest(server.url);
      const known = new Map<string, Known>();
      for (let kill = 0; kill < kills; kill += 1) {
        const saving = saveUntilItFails(guest, known);
        await wait(50 + ((kill * 379) % 900)); // another moment each time, from 50 to 950 ms
        await server.kill();
        await saving;
        const startedAt = performance.now();
        server = await startServer({ dataDir, port, env });
        expect(performance.now() - startedAt).toBeLessThan(10_000 * slowness);
        for (const [questionId, one] of known) await expectKept(guest, questionId, one);
      }
      expect([...known.values()].some(({ revision }) => revision > 1)).toBe(true);
    },
    kills * 60_000,
  );
});
