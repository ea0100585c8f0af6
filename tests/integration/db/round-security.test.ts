import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { Actor } from "@/lib/core/access/actor";
import { saveAnswers } from "@/lib/data/answers";
import { grant } from "@/lib/data/grant";
import { joinAsMember } from "@/lib/data/joining";
import { closeRound } from "@/lib/data/rounds";
import { respondent } from "@/lib/db/schema/respondent";
import { response } from "@/lib/db/schema/response";
import { resumeLink } from "@/lib/db/schema/resume-link";
import { round } from "@/lib/db/schema/round";
import { newId } from "@/lib/platform/ids";
import { hashSecret, newSecret } from "@/lib/platform/secrets";
import { eachDriver } from "../../fixtures/database";
import type { Owner } from "../../fixtures/make-assessment";
import { joinBy, openAs } from "../../fixtures/make-opened-round";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";

const a = questionnaireOf(currentQuestionnaireVersion).controls.find(({ isCore }) => isCore)?.id ?? "";
const tables = ["scope", "round", "respondent", "response", "answer"] as const;

eachDriver((database) => {
  /** Rows that the application's role sees for this actor when a query has no filter of its own. */
  async function seen(actor: Actor): Promise<Record<string, number>> {
    return database().asActor(actor, async (tx) => {
      const counts: Record<string, number> = {};
      for (const table of tables) {
        const { rows } = await tx.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`);
        counts[table] = Number(rows[0]?.n);
      }
      return counts;
    });
  }

  /** A round of two guests who have answered, each with one answer. */
  async function answered() {
    const team = await makeWorkspace(database());
    const { owner, workspaceId } = team;
    const { assessmentId, openToken } = await openAs(owner, workspaceId);
    const people = [await joinBy(openToken ?? ""), await joinBy(openToken ?? "", "security", "Ben")];
    for (const one of people) {
      await saveAnswers(one.asks("assessment.answer"), [{ questionId: a, value: "1", was: null, base: 0 }]);
    }
    return { team, owner, workspaceId, assessmentId, people, openToken };
  }

  const actorOf = async (one: Owner) => (await one.may("assessment.answer")).actor;

  test("AC-7 T13 the lead's own SQL sees who was asked, and no response or answer of anybody, before and after closing", async () => {
    const { owner, workspaceId, assessmentId } = await answered();
    const lead = { scope: 1, round: 1, respondent: 2, response: 0, answer: 0 };
    expect(await seen(owner.actor)).toEqual(lead);
    const responses = (actor: Actor) =>
      database().asActor(actor, async (tx) => {
        const { rows } = await tx.execute(sql`select closed_responses(${assessmentId}) as found`);
        return rows[0]?.found;
      });
    expect(await responses(owner.actor)).toBeNull();
    await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
    expect(await seen(owner.actor)).toEqual(lead);
    expect(await responses(owner.actor)).toBeNull(); // frozen: nobody reads the single answers any more
    const again = database().asActor(owner.actor, async (tx) =>
      tx.execute(sql`select freeze_round_report(${assessmentId}, '{}'::jsonb, '{}'::jsonb) as is_done`),
    );
    expect((await again).rows).toEqual([{ is_done: false }]);
  });

  test("AC-7 a respondent sees own answers, and neither another respondent nor the round", async () => {
    const { people, workspaceId, team, assessmentId } = await answered();
    const own = { scope: 0, round: 0, respondent: 1, response: 1, answer: 1 };
    for (const one of people) expect(await seen(await actorOf(one))).toEqual(own);
    const member = await addMember(database(), team, "member");
    await joinAsMember(await grant(member.actor, "workspace.assess", workspaceId), {
      assessmentId,
      jobFunction: "other",
    });
    expect(await seen(member.actor)).toEqual({ scope: 1, round: 1, respondent: 1, response: 1, answer: 0 });
  });

  test("AC-7 members who do not lead, other workspaces and nobody see no respondent at all", async () => {
    const { team } = await answered();
    const inside = await addMember(database(), team, "member");
    expect(await seen(inside.actor)).toMatchObject({ round: 1, respondent: 0, response: 0, answer: 0 });
    const outside = await makeWorkspace(database());
    const nothing = { scope: 0, round: 0, respondent: 0, response: 0, answer: 0 };
    expect(await seen(outside.owner.actor)).toEqual(nothing);
    expect(await seen({ kind: "nobody" })).toEqual(nothing);
  });

  test("AC-7 nobody changes by SQL what opening settled, closes, or answers for another", async () => {
    const { owner, assessmentId, people } = await answered();
    const as = (actor: Actor, work: Parameters<ReturnType<typeof database>["asActor"]>[1]) =>
      database().asActor(actor, work);
    await expect(as(owner.actor, (tx) => tx.update(round).set({ threshold: 3 }))).rejects.toThrow();
    await expect(as(owner.actor, (tx) => tx.update(round).set({ closedAt: sql`now()` }))).rejects.toThrow();
    await expect(as(owner.actor, (tx) => tx.update(respondent).set({ finishedAt: sql`now()` }))).rejects.toThrow();
    const begun = {
      id: newId(),
      assessmentId,
      via: "personal" as const,
      actorKind: "user" as const,
      actorId: owner.id,
    };
    await expect(
      as(owner.actor, (tx) => tx.insert(respondent).values({ ...begun, joinedAt: sql`now()` })),
    ).rejects.toThrow();
    const intruder = { id: newId(), assessmentId, actorKind: "user" as const, actorId: owner.id };
    await expect(as(owner.actor, (tx) => tx.insert(response).values(intruder))).rejects.toThrow();
    const link = { assessmentId, tokenHash: hashSecret(newSecret()), expiresAt: new Date(Date.now() + 86_400_000) };
    await expect(as(owner.actor, (tx) => tx.insert(resumeLink).values(link))).rejects.toThrow();
    const [one] = people;
    if (one === undefined) throw new Error("two answer");
    const guest = await actorOf(one);
    const moved = await as(guest, (tx) =>
      tx.update(response).set({ jobFunction: "management" }).returning({ id: response.id }),
    );
    expect(moved).toEqual([]);
    await as(owner.actor, (tx) => tx.delete(respondent).where(eq(respondent.assessmentId, assessmentId)));
    expect(await seen(owner.actor)).toMatchObject({ respondent: 2 });
  });
});
