import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newSecret } from "@/lib/platform/secrets";
import { aQuestion } from "../../fixtures/doors";
import { type Postgres, startPostgres } from "../../fixtures/postgres";
import { startServer } from "../../fixtures/server";
import { sharedServer } from "../../fixtures/shared-server";
import { slowness } from "../../fixtures/slowness";
import type { RunningServer } from "../../fixtures/spawn-server";
import { beginAt, nobodyAtAll, saveAs, type Visitor } from "../../fixtures/visitor";

const secret = newSecret();

let postgres: Postgres | null = null;
let server: RunningServer | null = null;
let origin = "";
let guest: Visitor = nobodyAtAll();

beforeAll(async () => {
  postgres = await startPostgres();
  server = await startServer({ env: { DATABASE_URL: postgres.adminUrl, CRON_SECRET: secret } });
  origin = server.url;
  guest = await beginAt(origin);
}, 300_000);
afterAll(async () => {
  await server?.stop();
  await postgres?.remove();
});

describe("AV-5 with its database gone", () => {
  test.each(["immediate", "fast"] as const)("the product says so at once, and is back when it is (%s)", async (how) => {
    await postgres?.stop(how);
    for (let round = 0; round < 3; round += 1) {
      const startedAt = performance.now();
      const response = await fetch(`${origin}/readyz`);
      expect(performance.now() - startedAt).toBeLessThan(2000 * slowness);
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("1");
      expect(await response.text()).not.toMatch(/ECONN|127\.0\.0\.1|postgres|stack|at \w+ \(/i);
    }
    expect((await fetch(`${origin}/livez`)).status).toBe(200);
    expect((await fetch(`${origin}/example/report.json`)).status).toBe(200);

    const answer = {
      questionId: aQuestion,
      value: how === "fast" ? "3" : "2",
      was: null,
      base: how === "fast" ? 1 : 0,
    };
    const unsaved = await saveAs(origin, guest, [answer]);
    expect(unsaved.status).toBe(503);
    expect(await unsaved.json()).toMatchObject({ status: 503, instance: expect.stringMatching(/^urn:uuid:/) });
    for (const path of [`/assess/${guest.assessmentId}/review`, `/report/${guest.assessmentId}?a=b`]) {
      const page = await fetch(`${origin}${path}`, { headers: { cookie: guest.cookie } });
      expect(page.status, path).toBe(503);
      expect(page.headers.get("retry-after")).toBe("1");
      const html = await page.text();
      expect(html).toContain("The database does not answer");
      expect(html).toContain(`<a class="button" href="${path}">Try again</a>`);
      expect(html).not.toMatch(/ECONN|127\.0\.0\.1|<script/);
      const reference = /reference ([0-9a-f-]{36})/.exec(html)?.[1] ?? "none";
      expect(server?.output()).toContain(reference);
    }

    await postgres?.start();
    expect(await untilReady()).toBeLessThan(10_000 * slowness);
    expect((await saveAs(origin, guest, [answer])).status).toBe(200);
  });

  async function untilReady(): Promise<number> {
    const startedAt = performance.now();
    while (performance.now() - startedAt < 60_000) if ((await fetch(`${origin}/readyz`)).status === 200) break;
    return performance.now() - startedAt;
  }
});

describe("the sweep that the host's clock calls", () => {
  const call = (at: string, headers: Readonly<Record<string, string>>) => fetch(`${at}/api/cron/sweep`, { headers });

  test("runs for its secret", async () => {
    const response = await call(origin, { authorization: `Bearer ${secret}` });
    expect(response.status).toBe(200);
    await response.json();
    expect((await saveAs(origin, guest, [{ questionId: aQuestion, value: "1", was: "1", base: 9 }])).status).toBe(200);
  });

  test("is not there for anybody else", async () => {
    const wrong = ["", "Bearer", "Bearer ", `Bearer ${newSecret()}`, secret, `Basic ${secret}`, `Bearer ${secret}x`];
    for (const authorization of [...wrong, `Bearer ${secret.slice(0, -1)}`, `Bearer  ${secret}`, "Bearer null"])
      expect((await call(origin, { authorization })).status, authorization).toBe(404);
    expect((await call(origin, {})).status).toBe(404);
    expect((await call(origin, { cookie: guest.cookie })).status).toBe(404);
    expect((await fetch(`${origin}/api/cron/sweep?secret=${secret}`)).status).toBe(404);
  });

  test("is there for nobody where no secret is set", async () => {
    const other = await sharedServer();
    for (const authorization of ["", "Bearer ", "Bearer null", "Bearer undefined", `Bearer ${secret}`])
      expect((await call(other, { authorization })).status, authorization).toBe(404);
  });
});
