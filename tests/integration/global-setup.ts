import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { openPg } from "@/lib/db/drivers/pg";
import { openPglite } from "@/lib/db/drivers/pglite";
import { migrate } from "@/lib/db/migrate";
import { buildIfNeeded } from "@/scripts/start/build-if-needed";
import { portOf } from "../fixtures/port-of";
import { startPostgres } from "../fixtures/postgres";
import { type RunningServer, startBuiltServer } from "../fixtures/spawn-server";
import { startWebSocketProxy } from "../fixtures/websocket-proxy";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the test's PostgreSQL as its superuser. */
    postgresUrl: string;
    webSocketPort: number;
    /** Folders of the embedded database, closed, to be copied: a new one, and a migrated one. */
    pgliteEmpty: string;
    pgliteTemplate: string;
    /** Builds the product when first asked, and starts the one server that tests share. */
    serverBroker: string;
  }
}

/** Starts what all integration tests share: a PostgreSQL, migrated templates, and the product when a test asks for it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-template-"));
  const postgres = await startPostgres();
  const proxy = await startWebSocketProxy(postgres.port);
  const [pgliteEmpty, pgliteTemplate] = [join(folder, "empty"), join(folder, "migrated")];
  const broker = await startBroker(pgliteTemplate);
  await makePostgresTemplate(postgres.adminUrl);
  await makePgliteTemplates(pgliteEmpty, pgliteTemplate);
  project.provide("postgresUrl", postgres.adminUrl);
  project.provide("webSocketPort", proxy.port);
  project.provide("pgliteEmpty", pgliteEmpty);
  project.provide("pgliteTemplate", pgliteTemplate);
  project.provide("serverBroker", broker.url);
  return async () => {
    await broker.close();
    await proxy.close();
    await postgres.remove();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The tables belong to a user who may make roles but is no superuser, as on a hosted PostgreSQL. */
async function makePostgresTemplate(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query("CREATE ROLE plimsoll_owner LOGIN CREATEROLE NOSUPERUSER");
  await admin.query("CREATE DATABASE plimsoll_template OWNER plimsoll_owner");
  await admin.end();
  const owner = openPg(
    adminUrl.replace("postgres@", "plimsoll_owner@").replace(/\/postgres$/, "/plimsoll_template"),
    1,
  );
  await migrate(owner, "drizzle");
  await owner.close();
}

async function makePgliteTemplates(empty: string, migrated: string): Promise<void> {
  await (await openPglite(empty)).close();
  cpSync(empty, migrated, { recursive: true });
  const database = await openPglite(migrated);
  await migrate(database, "drizzle");
  await database.close();
}

async function startBroker(embedded: string): Promise<{ url: string; close(): Promise<void> }> {
  let building: Promise<void> | null = null;
  let starting: Promise<RunningServer> | null = null;
  const broker = createServer((request, response) => {
    building ??= buildIfNeeded();
    const answer = async () => {
      await building;
      if (request.url === "/built") return "";
      starting ??= startBuiltServer({ embedded });
      return (await starting).url;
    };
    answer().then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => broker.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(broker)}`,
    close: async () => {
      broker.close();
      await (await starting)?.stop();
    },
  };
}
