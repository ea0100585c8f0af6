import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginAsGuest } from "../../fixtures/guest-client";
import { expectKept, type Known, saveUntilItFails } from "../../fixtures/known-answers";
import { type Postgres, startPostgres } from "../../fixtures/postgres";
import { startServer } from "../../fixtures/server";
import type { RunningServer } from "../../fixtures/spawn-server";

const restarts = process.env.PLIMSOLL_LONG === "1" ? 20 : 3;
const guestCount = 8;

let postgres: Postgres | null = null;
let server: RunningServer | null = null;

beforeAll(async () => {
  postgres = await startPostgres();
  server = await startServer({ env: { DATABASE_URL: postgres.adminUrl } });
}, 300_000);
afterAll(async () => {
  await server?.stop();
  await postgres?.remove();
});

test(
  `AV-5 the product outlives ${restarts} restarts of its PostgreSQL under load and loses no acknowledged answer`,
  async () => {
    if (postgres === null || server === null) throw new Error("both run while tests do");
    const { url } = server;
    const guests = await Promise.all(
      Array.from({ length: guestCount }, async () => ({
        guest: await beginAsGuest(url),
        known: new Map<string, Known>(),
      })),
    );
    let hasEnded = false;
    server.ended.then(() => {
      hasEnded = true;
    });
    for (let restart = 0; restart < restarts; restart += 1) {
      const saving = guests.map(({ guest, known }) => saveUntilItFails(guest, known));
      await wait(100 + ((restart * 379) % 900)); // another moment each time
      await postgres.stop(restart % 2 === 0 ? "fast" : "immediate");
      await Promise.all(saving);
      await postgres.start();
      await untilReady(url);
      expect(hasEnded, server.output()).toBe(false);
      for (const { guest, known } of guests) for (const [id, one] of known) await expectKept(guest, id, one);
    }
    expect(guests.some(({ known }) => [...known.values()].some(({ revision }) => revision > 1))).toBe(true);
  },
  restarts * 60_000,
);

async function untilReady(url: string): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  while (performance.now() < giveUpAt) {
    const isReady = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await wait(100);
  }
}
