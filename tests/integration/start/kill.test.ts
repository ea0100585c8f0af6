import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { createDatabase } from "../../fixtures/database";
import { copyEmbedded } from "../../fixtures/embedded-folder";
import { beginAsGuest, type GuestClient } from "../../fixtures/guest-client";
import { freePort } from "../../fixtures/postgres";
import { startServer } from "../../fixtures/server";
import { slowness } from "../../fixtures/slowness";
import type { RunningServer } from "../../fixtures/spawn-server";

/** What the client knows of one question: what was acknowledged, and what was sent last without an answer. */
type Known = { value: string | null; revision: number; unanswered: string | null };

const kills = process.env.PLIMSOLL_LONG === "1" ? 100 : 3;
const questionIds = questionnaireOf(currentQuestionnaireVersion).domains.flatMap((domain) => domain.controlIds);

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

/** Saves one answer after the other, noting each acknowledgement, until the server is gone. */
async function saveUntilItFails(guest: GuestClient, known: Map<string, Known>): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const questionId = questionIds[turn % questionIds.length] ?? "";
    const one = known.get(questionId) ?? { value: null, revision: 0, unanswered: null };
    const value = String((Number(one.value ?? 0) + 1) % 5);
    known.set(questionId, { ...one, unanswered: value });
    try {
      const revision = await guest.save({ questionId, value, was: one.value, base: one.revision });
      known.set(questionId, { value, revision, unanswered: null });
    } catch {
      return; // killed; whether this one was saved is open
    }
  }
}

/** What was acknowledged is there; what was not may be there too. A repeat says which, and changes nothing. */
async function expectKept(guest: GuestClient, questionId: string, one: Known): Promise<void> {
  const { value, revision, unanswered } = one;
  if (unanswered !== null) {
    // The repeat of a save that got no answer succeeds, whether or not the first one did.
    one.revision = await guest.save({ questionId, value: unanswered, was: value, base: revision });
    expect(one.revision).toBe(revision + 1);
    one.value = unanswered;
    one.unanswered = null;
    return;
  }
  expect(await guest.save({ questionId, value, was: value, base: revision })).toBe(revision);
}
