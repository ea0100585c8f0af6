import { afterAll, beforeAll, expect, test } from "vitest";
import { backUp } from "@/lib/db/backup";
import type { Database } from "@/lib/db/database";
import { migrate } from "@/lib/db/migrate";
import { restore } from "@/lib/db/restore";
import { drivers, eachDriver, openTestDatabase, type TestDatabase } from "../../fixtures/database";
import { makeAssessment } from "../../fixtures/make-assessment";
import { makeAssessmentRows } from "../../fixtures/make-assessment-rows";
import { makeClosedRound } from "../../fixtures/make-closed-round";
import { makeShareLink } from "../../fixtures/make-share-link";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";
import { pastPolicies } from "../../fixtures/past-policies";

async function linesOf(database: Database): Promise<readonly string[]> {
  const lines: string[] = [];
  await backUp(database, async (line) => {
    lines.push(line);
  });
  return lines;
}

async function* sent(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

/** Rows of a table have no order. */
const contents = (lines: readonly string[]) => [lines[0], ...lines.toSorted()];

eachDriver((database) => {
  const others: TestDatabase[] = [];
  let lines: readonly string[] = [];

  async function emptyOne(driver: (typeof drivers)[number]): Promise<Database> {
    const made = await openTestDatabase(driver);
    others.push(made);
    await migrate(made.opened, "drizzle");
    return made.opened;
  }

  beforeAll(async () => {
    const team = await makeWorkspace(database(), "Zahlungen \u{1f6a2}\n");
    await addMember(database(), team, "viewer");
    await makeClosedRound(database(), team, { scope: "production", closedAt: "2026-02-28T23:59:59.123456Z" });
    const rows = await makeAssessmentRows(database());
    const owner = await makeAssessment();
    await makeShareLink(await owner.may("assessment.share"));
    await pastPolicies(database(), async (run) => {
      await run(
        `INSERT INTO credential (user_id, account_id, provider_id) VALUES ('${team.owner.id}', 'x', 'credential')`,
      );
      await run("INSERT INTO verification (identifier, value, expires_at) VALUES ('a', E'b\\\\n\"', 'infinity')");
      await run(
        "INSERT INTO rate_limit (key, count, ends_at) SELECT 'n ' || n, n, now() FROM generate_series(1, 250) n",
      );
      await run(`INSERT INTO idempotency_key (actor_kind, actor_id, key_hash, request_hash, sealed_answer)
        VALUES ('guest', '${rows.guestId}', '\\x00ff', '\\x01', '\\x')`);
    });
    await migrate(database(), "drizzle");
    lines = await linesOf(database());
  });
  afterAll(async () => {
    for (const one of others) await one.remove();
  });

  test("a backup has every row, whatever row level security says", async () => {
    const counts = await pastPolicies(database(), (run) =>
      run(`SELECT (SELECT count(*) FROM credential) + (SELECT count(*) FROM verification) + (SELECT count(*) FROM rate_limit)
        + (SELECT count(*) FROM idempotency_key) + (SELECT count(*) FROM answer) + (SELECT count(*) FROM guest) AS count`),
    );
    const tables = ["credential", "verification", "rate_limit", "idempotency_key", "answer", "guest"];
    const found = tables.reduce((sum, table) => {
      const from = lines.findIndex((line) => line.startsWith(`#{"table":"${table}"`));
      const to = lines.findIndex((line, at) => at > from && line.startsWith("#"));
      return sum + to - from - 1;
    }, 0);
    expect(found).toBe(Number(counts[0]?.count));
    expect(found).toBeGreaterThan(250);
  });

  test.each(drivers)("restored on %s, everything is as it was, and the log's hashes still fit", async (driver) => {
    const other = await emptyOne(driver);
    const rows = await restore(other, sent(lines));
    expect(rows).toBe(lines.filter((line) => !line.startsWith("#")).length);
    expect(contents(await linesOf(other))).toEqual(contents(lines));
    const left = await other.asOwner((run) =>
      run(`SELECT (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity
          AND NOT relforcerowsecurity) AS unforced,
        (SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D') AS asleep`),
    );
    expect(left.map(({ unforced, asleep }) => [Number(unforced), Number(asleep)])).toEqual([[0, 0]]);
  });

  test("a database with rows is refused and left as it is", async () => {
    await expect(restore(database(), sent(lines))).rejects.toThrow(/the database is not empty/);
    expect(contents(await linesOf(database()))).toEqual(contents(lines));
  });

  test("a backup of another version, a file that is none, and one that is cut off are refused in a sentence", async () => {
    const other = await emptyOne(database().driver);
    const header = JSON.parse((lines[0] ?? "").slice(1));
    const older = `#${JSON.stringify({ ...header, migrations: header.migrations.slice(0, -1) })}`;
    const refusals = [
      [[older, ...lines.slice(1)], /made by another version/],
      [["<html>", "<p>"], /is no backup/],
      [[], /cut off/],
      [lines.slice(0, -1), /cut off/],
      [lines.filter((line) => !line.includes('"n 7"')), /cut off/],
    ] as const;
    for (const [given, said] of refusals) await expect(restore(other, sent(given))).rejects.toThrow(said);
    expect((await linesOf(other)).filter((line) => !line.startsWith("#"))).toEqual([]);
  });
});
