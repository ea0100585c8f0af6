import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { handOver } from "@/lib/db/client";
import type { Database } from "@/lib/db/database";
import { openPglite } from "@/lib/db/drivers/pglite";
import { serve } from "@/scripts/bench/serve";
import { copyEmbedded } from "../../fixtures/embedded-folder";
import { guestCookieOf, makeAssessment } from "../../fixtures/make-assessment";
import { age, everything } from "../../fixtures/past-policies";
import { freePort } from "../../fixtures/postgres";
import { startServer } from "../../fixtures/server";
import { askBroker } from "../../fixtures/shared-server";
import { slowness } from "../../fixtures/slowness";
import { spawnServer } from "../../fixtures/spawn-server";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "plimsoll-start-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe("the start", () => {
  test("prints which database it uses and its address, answers its probes, and ends with 0 when asked to", async () => {
    const server = await startServer({ dataDir });
    expect(server.output()).toContain(`embedded PostgreSQL (pglite) in ${join(dataDir, "postgres")}`);
    expect(server.output()).toContain(`Plimsoll: ${server.url}`);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(clusterState(join(dataDir, "postgres"))).toBe("in production");
    expect(await server.stop()).toBe(0);
    expect(clusterState(join(dataDir, "postgres"))).toBe("shut down");
  });

  test("MB-4 deletes what nobody touched for 90 days, and nothing younger", async () => {
    copyEmbedded("migrated", join(dataDir, "postgres"));
    const before = await openHere(join(dataDir, "postgres"));
    const [old, young] = [await makeAssessment({ scope: "old" }), await makeAssessment({ scope: "young" })];
    const guestId = (await old.may("assessment.read")).actor.id;
    await age(before, { assessmentId: old.assessmentId, guestId, interval: "91 days" });
    await before.close();
    const server = await startServer({ dataDir });
    const headers = { cookie: guestCookieOf(old, server.url) };
    const isGone = async () =>
      (await fetch(`${server.url}/report/${old.assessmentId}/report.json`, { headers })).status;
    await expect.poll(isGone, { timeout: 30_000 }).toBe(404); // the sweep runs beside the server
    expect(await server.stop()).toBe(0);
    const after = await openHere(join(dataDir, "postgres"));
    const kept = await everything(after);
    await after.close();
    expect(kept).not.toContain(old.assessmentId);
    expect(kept).toContain(young.assessmentId);
  });

  test("HD-1 what is built for it shows no page by another server, which would set no policy", async () => {
    await askBroker("built");
    const args = ["node_modules/next/dist/bin/next", "start"];
    const port = await freePort();
    const other = await serve({ name: "Next's own server", args, env: { DATA_DIR: dataDir }, port, ready: "/livez" });
    try {
      for (const path of ["/", "/method", "/benchmarks/delay"]) {
        const response = await fetch(`${other.origin}${path}`);
        expect([path, response.status]).toEqual([path, 500]);
        expect(await response.text()).not.toContain('<main class="site-main"');
      }
    } finally {
      await other.stop();
    }
  });

  test("DU-3 refuses a folder that another one uses: code 3 within two seconds, with the folder's name", async () => {
    copyEmbedded("migrated", join(dataDir, "postgres"));
    const first = await startServer({ dataDir });
    const startedAt = performance.now();
    const second = await spawnServer({ dataDir });
    expect(await second.ended).toBe(3);
    expect(performance.now() - startedAt).toBeLessThan(2000 * slowness);
    expect(second.output()).toContain(`another Plimsoll process uses ${join(dataDir, "postgres")}`);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    await first.stop();
  });

  test("SC-4 stops at a secret that is an example, with the variable's name and not its value", async () => {
    const secret = "example-secret-key-0123456789abcdefghijkl";
    const server = await spawnServer({ dataDir, env: { SECRET_KEY: secret } });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain("SECRET_KEY must be at least 32 random bytes");
    expect(server.output()).not.toContain(secret);
  });

  test("says in a sentence why a PostgreSQL does not answer", async () => {
    const server = await spawnServer({ dataDir, env: { DATABASE_URL: "postgres://nobody:hunter2@127.0.0.1:9/none" } });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain(
      "no PostgreSQL listens at 127.0.0.1:9: start it, or check the address in DATABASE_URL",
    );
    expect(server.output()).not.toContain("hunter2");
  });
});

/** What PostgreSQL's control file says of its folder: a database that was not closed is still "in production" there. */
function clusterState(folder: string): string {
  const state = readFileSync(join(folder, "global/pg_control")).readUInt32LE(16);
  return { 1: "shut down", 6: "in production" }[state] ?? String(state);
}

/** Opens the embedded database in this process, for verbs that are called here. */
async function openHere(folder: string): Promise<Database> {
  const opening = openPglite(folder);
  handOver(opening);
  return opening;
}
