import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nobody } from "@/lib/core/access/actor";
import { openDatabase } from "@/lib/db/client";
import type { Database } from "@/lib/db/database";
import { migrate } from "@/lib/db/migrate";
import { errorKind } from "@/lib/platform/errors";
import { throughProxy } from "../../fixtures/database";
import { type Postgres, startPostgres } from "../../fixtures/postgres";
import { startWebSocketProxy, type WebSocketProxy } from "../../fixtures/websocket-proxy";

const restarts = process.env.PLIMSOLL_LONG === "1" ? 20 : 2;

describe.each(["pg", "vercel"] as const)("on %s, whose server restarts", (driver) => {
  let postgres: Postgres | null = null;
  let proxy: WebSocketProxy | null = null;
  let database: Database | null = null;

  beforeAll(async () => {
    postgres = await startPostgres();
    proxy = await startWebSocketProxy(postgres.port);
    if (driver === "vercel") throughProxy(proxy.port);
    const url = postgres.adminUrl.replace("127.0.0.1", "localhost");
    database = await openDatabase({ database: { driver, url, poolSize: 10 } });
    await migrate(database, "drizzle");
  });
  afterAll(async () => {
    await database?.close();
    await proxy?.close();
    await postgres?.remove();
  });

  test("what runs fails as unavailable, no connection's end is left to end the process, and the next try succeeds", async () => {
    const [opened, server] = [database, postgres];
    if (opened === null || server === null) throw new Error("both run while tests do");
    const uncaught: unknown[] = [];
    const note = (error: unknown) => uncaught.push(error);
    process.prependListener("uncaughtException", note);
    const kinds = new Set<unknown>();
    for (let restart = 0; restart < restarts; restart += 1) {
      let isOver = false;
      const busy = Array.from({ length: 8 }, async (_, at) => {
        while (!isOver) {
          const work = at % 2 === 0 ? inTransaction(opened) : opened.lookUp(sql`select pg_sleep(0.02)`);
          await work.catch((error: unknown) => kinds.add(errorKind(error)));
        }
      });
      await wait(100);
      await server.stop(restart % 2 === 0 ? "fast" : "immediate");
      await wait(100);
      await server.start();
      isOver = true;
      await Promise.all(busy);
      await opened.ping();
    }
    process.removeListener("uncaughtException", note);
    expect([...kinds]).toEqual(["unavailable"]);
    expect(uncaught).toEqual([]);
  });
});

function inTransaction(database: Database): Promise<unknown> {
  return database.asActor(nobody, async (tx) => tx.execute(sql`select pg_sleep(0.02)`));
}
