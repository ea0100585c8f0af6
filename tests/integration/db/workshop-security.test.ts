import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/core/access/actor";
import { agreeStep, closeWorkshop, revealStep, showStep } from "@/lib/data/workshops";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";
import { openAs } from "../../fixtures/make-opened-round";
import { answerOn, joinPhone, makeWorkshop, quickControls } from "../../fixtures/make-workshop";
import { addMember } from "../../fixtures/make-workspace";

const a = quickControls[0]?.id ?? "";

eachDriver((database) => {
  const run = (actor: Actor, query: ReturnType<typeof sql>) =>
    database().asActor(actor, async (tx) => (await tx.execute(query)).rows);
  const seen = async (actor: Actor) => {
    const [row] = await run(
      actor,
      sql`select (select count(*)::int from workshop) as workshops, (select count(*)::int from workshop_step) as steps,
        (select count(*)::int from answer) as answers`,
    );
    return row;
  };

  /** A workshop of three, with one control shown and answered. */
  async function answered() {
    const open = await makeWorkshop(database());
    const { assessmentId, led } = open;
    const phones = [await joinPhone(open), await joinPhone(open), await joinPhone(open)];
    await showStep(await led(), { assessmentId, shown: a });
    for (const phone of phones) await answerOn(phone, a, "2");
    const actors = [];
    for (const phone of phones) actors.push((await phone.may("assessment.answer")).actor);
    return { ...open, phones, actors };
  }

  test("AC-7 T13 the lead's own SQL sees the steps and no answer, before and after revealing and closing", async () => {
    const { lead, led, assessmentId } = await answered();
    expect(await seen(lead.actor)).toEqual({ workshops: 1, steps: 1, answers: 0 });
    await revealStep(await led(), { assessmentId, shown: a });
    await agreeStep(await led(), { assessmentId, questionId: a, agreed: "2", base: 0 });
    expect(await seen(lead.actor)).toEqual({ workshops: 1, steps: 1, answers: 0 });
    await closeWorkshop(await led(), assessmentId);
    expect(await seen(lead.actor)).toEqual({ workshops: 1, steps: 1, answers: 0 });
  });

  test("AC-7 a phone's own SQL sees its own answer alone, and neither code nor steps; a member and a stranger see nothing", async () => {
    const { actors, team } = await answered();
    for (const actor of actors) expect(await seen(actor)).toEqual({ workshops: 0, steps: 0, answers: 1 });
    const member = await addMember(database(), team, "member");
    const nothing = { workshops: 0, steps: 0, answers: 0 };
    expect(await seen(member.actor)).toEqual(nothing);
    const other = await makeWorkshop(database());
    expect(await seen(other.lead.actor)).toEqual({ ...nothing, workshops: 1 });
  });

  test("AC-7 nobody writes steps, codes or what is revealed past the functions", async () => {
    const { lead, assessmentId, actors } = await answered();
    for (const actor of [lead.actor, ...actors]) {
      for (const change of [
        sql`update workshop_step set revealed_at = now() where assessment_id = ${assessmentId}`,
        sql`insert into workshop_step (assessment_id, question_id) values (${assessmentId}, 'x.y')`,
        sql`delete from workshop_step where assessment_id = ${assessmentId}`,
        sql`update workshop set shown = 'x' where assessment_id = ${assessmentId}`,
        sql`delete from workshop where assessment_id = ${assessmentId}`,
      ])
        await expect(run(actor, change)).rejects.toThrow();
    }
    for (const actor of actors) {
      const [row] = await run(
        actor,
        sql`select show_step(${assessmentId}, 'x', array['x']) as shown, reveal_step(${assessmentId}, ${a}) as revealed,
          agree_step(${assessmentId}, ${a}, '1', 0) as agreed, note_steps(${assessmentId}, '[]') as noted,
          keep_spread(${assessmentId}, ${`{"${a}": {"mine": true}}`}::text::jsonb)::text as kept`,
      );
      expect(row).toEqual({ shown: null, revealed: null, agreed: null, noted: null, kept: "" });
    }
  });

  test("a round keeps its kind, and neither kind takes what is the other's", async () => {
    const { lead, team, assessmentId } = await answered();
    const { assessmentId: round } = await openAs(lead, team.workspaceId);
    const code = sql`insert into workshop (assessment_id, code) values (${round}, 'ACDEFH')`;
    await expect(run(lead.actor, code)).rejects.toThrow();
    for (const [id, kind] of [
      [round, "workshop"],
      [assessmentId, "separate"],
    ]) {
      await expect(run(lead.actor, sql`update round set kind = ${kind} where assessment_id = ${id}`)).rejects.toThrow();
      const asOwner = database().asOwner(async (as) => {
        await as("ALTER TABLE round NO FORCE ROW LEVEL SECURITY");
        await as("UPDATE round SET kind = $2 WHERE assessment_id = $1", [id, kind]);
      });
      await expect(asOwner).rejects.toThrow("keeps its kind");
    }
    const link = sql`update round set join_token_hash = '\\x01'::bytea where assessment_id = ${assessmentId}`;
    await expect(run(lead.actor, link)).rejects.toThrow();
    const asked = sql`insert into respondent (id, assessment_id, via) values (${newId()}, ${assessmentId}, 'personal')`;
    await expect(run(lead.actor, asked)).rejects.toThrow();
  });
});
