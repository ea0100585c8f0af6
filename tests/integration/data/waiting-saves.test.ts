import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { saveAnswers } from "@/lib/data/answers";
import { handOver } from "@/lib/db/client";
import type { Database } from "@/lib/db/database";
import { assessment } from "@/lib/db/schema/assessment";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { openTestDatabase, type TestDatabase } from "../../fixtures/database";
import { makeAssessment } from "../../fixtures/make-assessment";
import { age, everything } from "../../fixtures/past-policies";

const [control] = questionnaireOf(currentQuestionnaireVersion).controls;

let database: TestDatabase | null = null;
beforeAll(async () => {
  database = await openTestDatabase("pg");
  handOver(Promise.resolve(database.opened));
});
afterAll(async () => database?.remove());

const waitingIn = (opened: Database) =>
  opened.lookUp(sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);

test("AC-7 a save that waited while its actor's access was taken away writes nothing", async () => {
  const opened = database?.opened;
  if (opened === undefined) throw new Error("no database");
  const owner = await makeAssessment();
  const { actor, assessmentId } = await owner.may("assessment.answer");
  // A save then begins by touching the assessment.
  await age(opened, { assessmentId, guestId: actor.id, interval: "2 hours" });
  const input = { questionId: control?.id ?? "", value: "3", was: null, base: 0 };
  let saving: Promise<string> = Promise.resolve("not begun");
  await opened.asActor(actor, async (tx) => {
    await tx.update(assessment).set({ scope: "elsewhere" }).where(eq(assessment.id, assessmentId));
    const ended = await tx
      .delete(assessmentAccess)
      .where(eq(assessmentAccess.assessmentId, assessmentId))
      .returning({ via: assessmentAccess.via });
    expect(ended).toHaveLength(1);
    saving = saveAnswers(owner.asks("assessment.answer"), [input]).then(
      () => "saved",
      () => "refused",
    );
    await expect.poll(() => waitingIn(opened)).toHaveLength(1);
  });
  expect(await saving).toBe("refused");
  expect(await everything(opened)).not.toContain(input.questionId);
});
