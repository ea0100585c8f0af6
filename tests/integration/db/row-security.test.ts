import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { currentQuestionnaireVersion } from "@/lib/content/questionnaires";
import { type Actor, nobody, system } from "@/lib/core/access/actor";
import type { Database } from "@/lib/db/database";
import { answer } from "@/lib/db/schema/answer";
import { assessment } from "@/lib/db/schema/assessment";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { newId } from "@/lib/platform/ids";
import { hashSecret, newSecret } from "@/lib/platform/secrets";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment } from "../../fixtures/make-assessment";
import { answersSeenBy, makeAssessmentRows } from "../../fixtures/make-assessment-rows";

const tables = ["guest", "assessment", "assessment_access", "response", "answer", "resume_link"];

/** Rows that the application's role sees when a query has no filter of its own. */
async function rowsAsApp(
  database: Database,
  settings: Readonly<Record<string, string>>,
): Promise<Record<string, number>> {
  return database.asOwner(async (run) => {
    await run("SET LOCAL ROLE plimsoll_app");
    for (const [name, value] of Object.entries(settings)) await run("SELECT set_config($1, $2, true)", [name, value]);
    const counts: Record<string, number> = {};
    for (const table of tables) counts[table] = Number((await run(`SELECT count(*) AS n FROM ${table}`))[0]?.n);
    return counts;
  });
}

const nothing = { guest: 0, assessment: 0, assessment_access: 0, response: 0, answer: 0, resume_link: 0 };
const one = { guest: 1, assessment: 1, assessment_access: 1, response: 1, answer: 1, resume_link: 1 };

eachDriver((database) => {
  test("AC-7 without an actor every tenant table is empty", async () => {
    await makeAssessmentRows(database());
    expect(await rowsAsApp(database(), {})).toEqual(nothing);
    expect(await rowsAsApp(database(), { "app.actor_kind": "guest" })).toEqual(nothing);
    expect(await rowsAsApp(database(), { "app.actor_kind": "guest", "app.actor_id": newId() })).toEqual(nothing);
    expect(await rowsAsApp(database(), { "app.actor_kind": "nobody", "app.actor_id": "" })).toEqual(nothing);
  });

  test("AC-7 a guest sees its own rows and nobody else's", async () => {
    const a = await makeAssessmentRows(database());
    await makeAssessmentRows(database());
    const seen = await rowsAsApp(database(), { "app.actor_kind": "guest", "app.actor_id": a.guestId });
    expect(seen).toEqual(one);
  });

  test("AC-7 the same id under another kind of actor sees nothing", async () => {
    const a = await makeAssessmentRows(database());
    expect(await rowsAsApp(database(), { "app.actor_kind": "user", "app.actor_id": a.guestId })).toEqual(nothing);
  });

  test("AC-7 the application's role owns no table and cannot leave row security", async () => {
    const roles = await database().asOwner((run) =>
      run("SELECT rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = 'plimsoll_app'"),
    );
    expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }]);
    const open = await database().asOwner((run) =>
      run(`SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE nspname = 'public' AND relkind = 'r' AND relname <> 'migration'
        AND (NOT relrowsecurity OR NOT relforcerowsecurity OR relowner = 'plimsoll_app'::regrole)`),
    );
    expect(open).toEqual([]);
  });

  test("a stranger's unfiltered update and delete touch nothing", async () => {
    const owner = await makeAssessmentRows(database());
    const stranger = await makeAssessmentRows(database());
    await database().asActor({ kind: "guest", id: stranger.guestId }, async (tx) => {
      await tx.update(answer).set({ value: "0" });
      await tx.delete(assessment).where(eq(assessment.id, owner.assessmentId));
    });
    expect(await answersSeenBy(database(), owner.guestId, owner.assessmentId)).toEqual(["3"]);
    expect(await answersSeenBy(database(), stranger.guestId, stranger.assessmentId)).toEqual(["0"]);
  });

  test("a stranger cannot write an answer into somebody's assessment", async () => {
    const owner = await makeAssessmentRows(database());
    const stranger = await makeAssessmentRows(database());
    const write = database().asActor({ kind: "guest", id: stranger.guestId }, (tx) =>
      tx.insert(answer).values({ ...owner, questionId: "q2", value: "0" }),
    );
    await expect(write).rejects.toThrow();
  });

  test("AC-7 a function called for an actor sees and writes that actor's rows alone", async () => {
    const owner = await makeAssessmentRows(database());
    const stranger = await makeAssessmentRows(database());
    const given = JSON.stringify([{ question_id: "q1", value: "0", base: 1 }]);
    const save = (actor: Actor) =>
      database().callAs(actor, sql`save_answers(${owner.assessmentId}, ${given}::text::jsonb)`);
    expect(await save({ kind: "guest", id: stranger.guestId })).toBeNull();
    expect(await save(nobody)).toBeNull();
    expect(await answersSeenBy(database(), owner.guestId, owner.assessmentId)).toEqual(["3"]);
    expect(await save({ kind: "guest", id: owner.guestId })).toMatchObject({ written: [{ value: "0", revision: 2 }] });
    expect(await answersSeenBy(database(), owner.guestId, owner.assessmentId)).toEqual(["0"]);
  });

  test("AC-7 who saves in one statement with the question who may acts as whom their secret names", async () => {
    const owner = await makeAssessment();
    const stranger = await makeAssessment();
    const given = JSON.stringify({
      [currentQuestionnaireVersion]: [{ question_id: "q1", value: "3", base: 0 }],
      other: [{ question_id: "q1", value: "4", base: 0 }],
    });
    const save = (secret: string, standings: string) =>
      database().callAs(
        owner.actor,
        sql`save_if_granted(${hashSecret(secret)}, ${null}, ${owner.assessmentId}, ${standings}, ${given}::text::jsonb)`,
      );
    expect(await save(stranger.secret, "{creation/false/false}")).toBeNull();
    expect(await save(owner.secret, "{}")).toBeNull();
    expect(await save(owner.secret, "{creation/true/false,resume/false/false}")).toBeNull();
    expect(await save(owner.secret, "{creation/false/false}")).toMatchObject({
      standing: { access: "creation", actor_kind: "guest" },
      result: { written: [{ value: "3", revision: 1 }] },
    });
    expect(await database().lookUp(sql`select app_actor_id() as who`)).toEqual([{ who: null }]);
  });

  test("AC-7 the responses that a save keeps for its policies are its actor's alone, and end with it", async () => {
    const owner = await makeAssessment();
    const stranger = await makeAssessmentRows(database());
    const { actor } = await owner.may("assessment.read");
    const given = JSON.stringify([{ question_id: "q1", value: "3", base: 0 }]);
    const save = sql`save_answers(${owner.assessmentId}, ${given}::text::jsonb)`;
    const kept = sql`current_setting('app.responses', true)`;
    expect(await database().callAs(actor, sql`jsonb_build_array(${save}, ${kept})`)).toEqual([
      expect.objectContaining({ written: [expect.objectContaining({ value: "3" })] }),
      "",
    ]);
    const responses = await database().callAs(actor, sql`to_jsonb(app_responses())`);
    const forged = `guest ${actor.id} {${z.array(z.string()).parse(responses).join(",")}}`;
    expect(forged).toMatch(/ \{[0-9a-f-]{36}/);
    const seen = (as: Actor) =>
      database().callAs(
        as,
        sql`case when set_config('app.responses', ${forged}, true) <> '' then to_jsonb(app_responses()) end`,
      );
    expect(await seen(actor)).toEqual(responses);
    const others = z.array(z.string()).parse(await seen({ kind: "guest", id: stranger.guestId }));
    expect([...new Set(others)]).toEqual([stranger.responseId]);
    expect(await seen(nobody)).toEqual([]);
  });

  test("AC-7 a call's actor and role end with it", async () => {
    const { guestId } = await makeAssessmentRows(database());
    const who = sql`jsonb_build_array(app_actor_id(), current_setting('role'))`;
    expect(await database().callAs({ kind: "guest", id: guestId }, who)).toEqual([guestId, "plimsoll_app"]);
    expect(await database().lookUp(sql`select ${who} as who`)).toEqual([{ who: [null, "none"] }]);
  });

  test("nobody can give themselves access to an assessment that exists", async () => {
    const owner = await makeAssessmentRows(database());
    const stranger = await makeAssessmentRows(database());
    for (const via of ["creation", "resume"] as const) {
      const claim = database().asActor({ kind: "guest", id: stranger.guestId }, (tx) =>
        tx
          .insert(assessmentAccess)
          .values({ assessmentId: owner.assessmentId, actorKind: "guest", actorId: stranger.guestId, via }),
      );
      await expect(claim).rejects.toThrow();
    }
  });

  test("who asks and may they is one statement, which needs the secret", async () => {
    const owner = await makeAssessmentRows(database());
    const stranger = await makeAssessmentRows(database());
    const ask = (secret: string) =>
      database().lookUp(sql`select guest_id, via from guest_access(${hashSecret(secret)}, ${owner.assessmentId})`);
    expect(await ask(owner.secret)).toEqual([{ guest_id: owner.guestId, via: "creation" }]);
    expect(await ask(stranger.secret)).toEqual([]);
    expect(await ask(newSecret())).toEqual([]);
  });

  test("AC-5 a resume token gives another guest access until it is renewed", async () => {
    const owner = await makeAssessmentRows(database());
    const other = await makeAssessmentRows(database());
    const open = (token: string) =>
      database().asActor({ kind: "guest", id: other.guestId }, async (tx) => {
        const { rows } = await tx.execute(sql`select open_by_resume(${hashSecret(token)}) as id`);
        return rows[0]?.id;
      });
    expect(await open(newSecret())).toBeNull();
    expect(await answersSeenBy(database(), other.guestId, owner.assessmentId)).toEqual([]);
    expect(await open(owner.resumeToken)).toBe(owner.assessmentId);
    expect(await open(owner.resumeToken)).toBe(owner.assessmentId);
    expect(await answersSeenBy(database(), other.guestId, owner.assessmentId)).toEqual(["3"]);
    // The other device may end the first one's access too: both are the owner's. Here the first ends the other's.
    await database().asActor({ kind: "guest", id: owner.guestId }, (tx) =>
      tx.delete(assessmentAccess).where(eq(assessmentAccess.actorId, other.guestId)),
    );
    expect(await answersSeenBy(database(), other.guestId, owner.assessmentId)).toEqual([]);
    expect(await answersSeenBy(database(), owner.guestId, owner.assessmentId)).toEqual(["3"]);
  });

  test("a resume token opens nothing for an actor that is no guest", async () => {
    const owner = await makeAssessmentRows(database());
    const opened = await database().asActor(nobody, async (tx) =>
      tx.execute(sql`select open_by_resume(${hashSecret(owner.resumeToken)}) as id`),
    );
    expect(opened.rows).toEqual([{ id: null }]);
  });

  test("an expired resume link is as if it were not there", async () => {
    const owner = await makeAssessmentRows(database());
    await database().asActor({ kind: "guest", id: owner.guestId }, async (tx) =>
      tx.execute(sql`update resume_link set expires_at = now() - interval '1 second'`),
    );
    const found = await database().lookUp(sql`select assessment_by_resume(${hashSecret(owner.resumeToken)}) as id`);
    expect(found).toEqual([{ id: null }]);
  });

  test("the system may delete whole assessments, and reads no answer", async () => {
    const owner = await makeAssessmentRows(database());
    const counts = await database().asActor(system, async (tx) => {
      const answers = await tx.select().from(answer);
      await tx.delete(assessment).where(eq(assessment.id, owner.assessmentId));
      return answers.length;
    });
    expect(counts).toBe(0);
    const left = await rowsAsApp(database(), { "app.actor_kind": "guest", "app.actor_id": owner.guestId });
    expect(left).toEqual({ ...nothing, guest: 1 });
  });
});
