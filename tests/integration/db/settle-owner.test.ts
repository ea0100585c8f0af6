import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/lib/db/database";
import { openPg } from "@/lib/db/drivers/pg";
import { migrate } from "@/lib/db/migrate";
import { reasonOf } from "@/lib/db/reason-of";
import { answersSeenBy, makeAssessmentRows } from "../../fixtures/make-assessment-rows";
import { type Postgres, startPostgres } from "../../fixtures/postgres";

let postgres: Postgres | null = null;
const opened: Database[] = [];

/** The order of these tests is the story of one database, from its administrator's first command on. */
beforeAll(async () => {
  postgres = await startPostgres();
  await asAdmin("postgres", [
    "CREATE ROLE ann LOGIN",
    "CREATE ROLE ben LOGIN",
    "CREATE ROLE cem LOGIN",
    "CREATE DATABASE product OWNER ann",
    "CREATE DATABASE closed OWNER ben",
  ]);
  await asAdmin("closed", ["REVOKE ALL ON SCHEMA public FROM PUBLIC", "ALTER SCHEMA public OWNER TO postgres"]);
});
afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  await postgres?.remove();
});

function addressOf(user: string, database: string): string {
  return (postgres?.adminUrl ?? "").replace("postgres@", `${user}@`).replace(/postgres$/, database);
}

async function asAdmin(database: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: addressOf("postgres", database) });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function openAs(user: string, name = "product"): Database {
  const database = openPg(addressOf(user, name), 4);
  opened.push(database);
  return database;
}

test("a user who may make no roles is told what an administrator has to run", async () => {
  await expect(migrate(openAs("ann"), "drizzle")).rejects.toThrow(
    'as an administrator run: CREATE ROLE plimsoll_app NOLOGIN; GRANT plimsoll_app TO "ann";',
  );
  await asAdmin("postgres", ["CREATE ROLE plimsoll_app NOLOGIN"]);
  await expect(migrate(openAs("ann"), "drizzle")).rejects.toThrow(
    'was not granted to "ann": as an administrator run: GRANT plimsoll_app TO "ann";',
  );
});

test("once that is done, the same user migrates and the product works", async () => {
  await asAdmin("postgres", ['GRANT plimsoll_app TO "ann"']);
  const database = openAs("ann");
  expect((await migrate(database, "drizzle")).length).toBeGreaterThan(0);
  const { guestId, assessmentId } = await makeAssessmentRows(database);
  expect(await answersSeenBy(database, guestId, assessmentId)).toEqual(["3"]);
});

test("another user is told whose the tables are, and works once they are handed over", async () => {
  await asAdmin("postgres", ['GRANT plimsoll_app TO "ben"']);
  await expect(migrate(openAs("ben"), "drizzle")).rejects.toThrow(
    'connect as "ann", or as an administrator run in this database: REASSIGN OWNED BY "ann" TO "ben";',
  );
  await asAdmin("product", ['REASSIGN OWNED BY "ann" TO "ben"']);
  const database = openAs("ben");
  expect(await migrate(database, "drizzle")).toEqual([]);
  const { guestId, assessmentId } = await makeAssessmentRows(database);
  expect(await answersSeenBy(database, guestId, assessmentId)).toEqual(["3"]);
  const left = await database.asOwner((run) => run("SELECT 1 FROM pg_policies WHERE roles = '{ann}'"));
  expect(left).toEqual([]);
});

test("tables that were handed over in part are refused", async () => {
  await asAdmin("product", ['ALTER TABLE guest OWNER TO "cem"']);
  await expect(migrate(openAs("ben"), "drizzle")).rejects.toThrow('REASSIGN OWNED BY "cem" TO');
  await asAdmin("product", ['ALTER TABLE guest OWNER TO "ben"']);
});

test("a role that lost its rights is refused", async () => {
  await asAdmin("product", ["REVOKE ALL ON assessment FROM plimsoll_app"]);
  await expect(migrate(openAs("ben"), "drizzle")).rejects.toThrow("has no rights to the tables");
});

test("a user who may make no tables is told the command that lets it", async () => {
  const url = addressOf("ben", "closed");
  const error = await migrate(openAs("ben", "closed"), "drizzle").catch((one: unknown) => one);
  expect(reasonOf(error, { driver: "pg", url, poolSize: 1 })).toContain(
    'GRANT USAGE, CREATE ON SCHEMA public TO "ben";',
  );
});
