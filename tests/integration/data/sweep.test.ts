import { expect, test } from "vitest";
import { system } from "@/lib/core/access/actor";
import { sweepAssessments } from "@/lib/data/sweep";
import { sweepAccounts } from "@/lib/data/sweep-accounts";
import type { Database } from "@/lib/db/database";
import { batch } from "@/lib/db/sweep-in-batches";
import { eachDriver } from "../../fixtures/database";
import { makeUser } from "../../fixtures/make-user";
import { pastPolicies } from "../../fixtures/past-policies";

const untouched = batch + 100;

eachDriver((database) => {
  test("a sweep deletes batch by batch, passes over what an account owns, and goes on where an earlier one stopped", async () => {
    const owner = await makeUser(database());
    await makeUntouched(database(), untouched, null);
    await makeUntouched(database(), batch + 10, owner.id);
    let steps = 0;
    const first = await sweepAssessments(system, () => {
      steps += 1;
      return steps <= 5; // one for each of the four small sweeps, and one batch
    });
    expect(first.assessments).toBeGreaterThan(0);
    expect(first.assessments).toBeLessThanOrEqual(batch);
    const rest = await sweepAssessments(system);
    expect(first.assessments + rest.assessments).toBe(untouched);
    expect(rest.guests).toBe(untouched);
    expect(await sweepAssessments(system)).toEqual({ assessments: 0, guests: 0 });
  });

  test("limits, log rows, sessions and mailed links go in batches too", async () => {
    const { id } = await makeUser(database());
    await pastPolicies(database(), async (run) => {
      const series = `generate_series(1, ${batch + 50}) n`;
      await run(
        `INSERT INTO rate_limit (key, count, ends_at) SELECT 'old ' || n, 1, now() - interval '3 days' FROM ${series}`,
      );
      await run(
        `INSERT INTO session (user_id, token, expires_at) SELECT '${id}', 'old ' || n, now() - interval '1 hour' FROM ${series}`,
      );
      await run(
        `INSERT INTO verification (identifier, value, expires_at) SELECT 'old ' || n, 'x', now() - interval '1 hour' FROM ${series}`,
      );
    });
    await sweepAssessments(system);
    await sweepAccounts(system);
    const left = await pastPolicies(database(), (run) =>
      run(`SELECT (SELECT count(*) FROM rate_limit WHERE key LIKE 'old %') + (SELECT count(*) FROM session WHERE token LIKE 'old %')
        + (SELECT count(*) FROM verification WHERE identifier LIKE 'old %') AS count`),
    );
    expect(left.map(({ count }) => Number(count))).toEqual([0]);
  });

  test("every column that refers to another table has an index, by which deleting there finds its rows", async () => {
    const missing = await pastPolicies(database(), (run) =>
      run(`SELECT c.conrelid::regclass::text AS table, c.conname AS name FROM pg_constraint c WHERE c.contype = 'f' AND NOT EXISTS (
        SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = ANY (c.conkey)
      )`),
    );
    expect(missing).toEqual([]);
  });
});

/** Assessments that nobody touched for 91 days, each of a guest of its own, or all of one account. */
async function makeUntouched(database: Database, count: number, ownerId: string | null): Promise<void> {
  await pastPolicies(database, async (run) => {
    const made = await run(`
      INSERT INTO assessment (id, scope, depth, report_basis, questionnaire_version, scoring_version, figures_edition, touched_at)
      SELECT gen_random_uuid(), 'old', 'quick', 'quick', 'k8s-readiness 2026.1', '1', '2026.1', now() - interval '91 days'
      FROM generate_series(1, ${count}) RETURNING id`);
    const ids = made.map(({ id }) => `('${String(id)}'::uuid)`).join(", ");
    const owner = ownerId === null ? "id" : `'${ownerId}'`;
    const kind = ownerId === null ? "guest" : "user";
    await run(`INSERT INTO assessment_access (assessment_id, actor_kind, actor_id, via)
      SELECT id, '${kind}', ${owner}, 'creation' FROM (VALUES ${ids}) made (id)`);
    if (ownerId !== null) return;
    await run(`INSERT INTO guest (id, secret_hash, seen_at)
      SELECT id, sha256(id::text::bytea), now() - interval '91 days' FROM (VALUES ${ids}) made (id)`);
  });
}
