import { expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { nobody } from "@/lib/core/access/actor";
import type { Permission } from "@/lib/core/access/policy";
import { saveAnswers } from "@/lib/data/answers";
import { readAssessmentWithAnswers } from "@/lib/data/assessments";
import { listAudit } from "@/lib/data/audit";
import { grant } from "@/lib/data/grant";
import { endJoinLink, readMadeLinks, renewJoinLink } from "@/lib/data/join-links";
import { finishRound, joinAsMember, joinRound, readMyRound } from "@/lib/data/joining";
import { removeMember } from "@/lib/data/members";
import {
  inviteRespondents,
  listRespondents,
  reissueRespondentLink,
  remindRespondents,
  withdrawRespondent,
} from "@/lib/data/respondents";
import { readRoundReport } from "@/lib/data/round-reports";
import { closeRound, listRounds, openRound, readRound } from "@/lib/data/rounds";
import { archiveScope, listScopes, restoreScope } from "@/lib/data/scopes";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";
import { makeAssessment, type Owner } from "../../fixtures/make-assessment";
import { joinAsked, joinBy, newRound, openAs } from "../../fixtures/make-opened-round";
import { asksAs, makeUser } from "../../fixtures/make-user";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";
import { ageRespondents } from "../../fixtures/past-policies";

const core = questionnaireOf(currentQuestionnaireVersion).controls.filter(({ isCore }) => isCore);
const a = core[0]?.id ?? "";

const people = (...names: readonly string[]) => names.map((name) => ({ name, email: null }));

/** Answers every core control with one level. */
async function answerAll(who: Owner, level: string) {
  const inputs = core.map(({ id }) => ({ questionId: id, value: level, was: null, base: 0 }));
  return (await saveAnswers(who.asks("assessment.answer"), inputs)).outcomes;
}

eachDriver((database) => {
  const team = async () => {
    const made = await makeWorkspace(database());
    const { owner, workspaceId } = made;
    return { ...made, may: <P extends Permission>(permission: P) => grant(owner.actor, permission, workspaceId) };
  };

  test("CO-1 opening with one key makes one round, one scope and the same links", async () => {
    const { may } = await team();
    const wanted = newRound({ people: people("Ann", "Ben") });
    const made = await Promise.all([1, 2, 3].map(async () => openRound(await may("workspace.assess"), wanted)));
    expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(1);
    const rounds = await listRounds(await may("workspace.read"));
    expect(rounds).toHaveLength(1);
    expect(rounds[0]).toMatchObject({
      scope: "production EKS",
      kind: "separate",
      threshold: 3,
      leadName: "Ann Example",
      closedAt: null,
      hasJoinLink: false,
      counts: { asked: 2, begun: 0, finished: 0, answered: 0, answeredOpen: 0 },
      headline: null,
    });
    const other = openRound(await may("workspace.assess"), { ...wanted, threshold: 4 });
    await expect(other).rejects.toThrow("another request");
    const assessmentId = made[0]?.assessmentId ?? "";
    const recalled = await readMadeLinks(await may("workspace.assess"), { assessmentId, key: wanted.key });
    expect(recalled).toEqual(made[0]);
    expect(await readMadeLinks(await may("workspace.assess"), { assessmentId: newId(), key: wanted.key })).toBeNull();
  });

  test("a scope's name is taken once in a workspace, whatever its case, and an archived one is offered again by naming it", async () => {
    const { may, owner, workspaceId } = await team();
    await openAs(owner, workspaceId);
    await openAs(owner, workspaceId, { scope: "Production eks" });
    const scopes = async () => listScopes(await may("workspace.read"));
    const [scope] = await scopes();
    expect(await scopes()).toHaveLength(1);
    await archiveScope(await may("workspace.assess"), scope?.id ?? "");
    await archiveScope(await may("workspace.assess"), scope?.id ?? "");
    expect(await scopes()).toMatchObject([{ name: "production EKS", isArchived: true }]);
    await restoreScope(await may("workspace.assess"), scope?.id ?? "");
    expect(await scopes()).toMatchObject([{ isArchived: false }]);
    await archiveScope(await may("workspace.assess"), scope?.id ?? "");
    await openAs(owner, workspaceId);
    expect(await scopes()).toMatchObject([{ name: "production EKS", isArchived: false }]);
    const stranger = await team();
    await expect(archiveScope(await stranger.may("workspace.assess"), scope?.id ?? "")).rejects.toThrow("not found");
    await expect(restoreScope(await stranger.may("workspace.assess"), scope?.id ?? "")).rejects.toThrow("not found");
    expect(await listScopes(await stranger.may("workspace.read"))).toEqual([]);
  });

  test("a respondent reads and saves own answers alone, says that they are done, and the lead sees that and no more", async () => {
    const { owner, workspaceId, may } = await team();
    const { assessmentId, people: made } = await openAs(owner, workspaceId, { people: people("Ann", "Ben") });
    const [ann, ben] = await Promise.all(made.map(({ token }) => joinBy(token)));
    if (ann === undefined || ben === undefined) throw new Error("two were asked");
    await answerAll(ann, "3");
    await saveAnswers(ben.asks("assessment.answer"), [{ questionId: a, value: "1", was: null, base: 0 }]);
    const own = await readAssessmentWithAnswers(await ben.may("assessment.answer"));
    expect(own.answers).toEqual([{ questionId: a, token: "1", revision: 1 }]);
    expect(await readMyRound(await ben.may("assessment.answer"))).toMatchObject({
      scope: "production EKS",
      threshold: 3,
      isClosed: false,
      isFinished: false,
      isGuest: true,
      isLead: false,
      isLeadMarked: true,
      isOpen: false,
      jobFunction: "developer",
    });
    expect(await finishRound(await ann.may("assessment.answer"), true)).toBe(true);
    const listed = await listRespondents(await may("workspace.read"), assessmentId);
    expect(listed.map(({ name, standing }) => [name, standing])).toEqual([
      ["Ann", "finished"],
      ["Ben", "begun"],
    ]);
    expect(JSON.stringify(listed)).not.toMatch(/developer|response/);
    for (const permission of ["assessment.read", "assessment.manage", "assessment.share", "assessment.delete"] as const)
      await expect(ben.may(permission)).rejects.toThrow("not found");
    await expect(grant(owner.actor, "assessment.answer", assessmentId)).rejects.toThrow("not found");
    await expect(grant(owner.actor, "assessment.manage", assessmentId)).rejects.toThrow("not found");
  });

  test("closing freezes the report of those who answered, once; before it nothing shows to anybody", async () => {
    const { owner, workspaceId, may } = await team();
    const { assessmentId } = await openAs(owner, workspaceId);
    const [first, second, third] = [
      await joinAsked(owner, { workspaceId, assessmentId }),
      await joinAsked(owner, { workspaceId, assessmentId }),
      await joinAsked(owner, { workspaceId, assessmentId }),
    ];
    for (const [index, one] of [first, second, third].entries()) await answerAll(one, String(index + 1));
    await expect(readRoundReport(await may("workspace.read"), assessmentId)).rejects.toThrow("not found");
    const both = await Promise.all([1, 2].map(async () => closeRound(await may("workspace.assess"), assessmentId)));
    expect(both.toSorted()).toEqual([false, true]);
    const { made } = await readRoundReport(await may("workspace.read"), assessmentId);
    if (made.kind !== "shown") throw new Error(made.reason);
    expect(made.report.result?.points).toBe(50);
    expect(made.report.team).toMatchObject({ respondents: 3, threshold: 3 });
    const { round } = await readRound(await may("workspace.read"), assessmentId);
    expect(round).toMatchObject({ headline: { kind: "shown", respondents: 3, points: 50 } });
    const events = (await listAudit(await may("workspace.audit"), { before: null, most: 20 })).map(
      ({ event }) => event,
    );
    expect(events.filter((event) => event === "round.closed")).toHaveLength(1);
    expect(events).toContain("round.opened");
  });

  test("two rounds of one scope may be open at once, and each has its own people and its own end", async () => {
    const { owner, workspaceId, may } = await team();
    const first = await openAs(owner, workspaceId);
    const second = await openAs(owner, workspaceId);
    await joinBy(first.openToken ?? "");
    await joinBy(second.openToken ?? "");
    await joinBy(second.openToken ?? "");
    await closeRound(await may("workspace.assess"), first.assessmentId);
    const listed = await listRounds(await may("workspace.read"));
    const standing = (id: string) => listed.find(({ assessmentId }) => assessmentId === id);
    expect(new Set(listed.map(({ scopeId }) => scopeId)).size).toBe(1);
    expect(standing(first.assessmentId)).toMatchObject({ closedAt: expect.any(String), counts: { begun: 1 } });
    expect(standing(second.assessmentId)).toMatchObject({ closedAt: null, counts: { begun: 2 } });
  });

  test("CO-3 a save after closing writes nothing and says so; what is stored already succeeds", async () => {
    const { owner, workspaceId, may } = await team();
    const { assessmentId, openToken } = await openAs(owner, workspaceId);
    const one = await joinBy(openToken ?? "");
    const save = async (value: string, was: string | null, base: number) => {
      const input = [{ questionId: a, value, was, base }];
      const {
        outcomes: [outcome],
      } = await saveAnswers(one.asks("assessment.answer"), input);
      return [outcome?.kind, outcome?.value, outcome?.revision];
    };
    await save("3", null, 0);
    await closeRound(await may("workspace.assess"), assessmentId);
    expect(await save("4", "3", 1)).toEqual(["closed", "3", 1]);
    expect(await save("3", null, 0)).toEqual(["saved", "3", 1]);
    expect(await finishRound(await one.may("assessment.answer"), true)).toBe(false);
    expect(await readMyRound(await one.may("assessment.answer"))).toMatchObject({ isClosed: true });
    expect((await readAssessmentWithAnswers(await one.may("assessment.answer"))).answers).toHaveLength(1);
    expect(await joinRound(nobody, nobody, openToken ?? "", { name: "", jobFunction: "other" })).toMatchObject({
      outcome: "closed",
    });
    const { made } = await readRoundReport(await may("workspace.read"), assessmentId);
    expect(made).toEqual({ kind: "withheld", reason: "too-few", threshold: 3 });
    const open = { assessmentId, people: people("Late"), key: newId() };
    await expect(inviteRespondents(await may("workspace.assess"), open)).rejects.toThrow("not found");
  });

  test("people are reminded once a day, three times in all, by a new link as long as they have not begun", async () => {
    const { owner, workspaceId, may } = await team();
    const { assessmentId, people: made } = await openAs(owner, workspaceId, { people: people("Ann", "Ben", "Cat") });
    const remind = async () => remindRespondents(await may("workspace.assess"), { assessmentId, key: newId() });
    expect((await remind()).people).toEqual([]); // asked a moment ago
    const cat = await joinBy(made[2]?.token ?? "");
    await joinBy(made[1]?.token ?? "");
    await finishRound(await cat.may("assessment.answer"), true);
    for (const round of [1, 2, 3]) {
      await ageRespondents(database(), assessmentId, "21 hours");
      const { people: asked, begun } = await remind();
      expect([asked.map(({ name }) => name), begun.map(({ name }) => name)], String(round)).toEqual([["Ann"], ["Ben"]]);
      expect((await remind()).people).toEqual([]);
    }
    await ageRespondents(database(), assessmentId, "21 hours");
    expect(await remind()).toMatchObject({ people: [], begun: [] });
    await expect(joinBy(made[0]?.token ?? "")).rejects.toThrow("not found");
  });

  test("AC-4 a member answers as one until they leave, and a lead who lost the workspace leads no more", async () => {
    const { owner, workspaceId, may, ...rest } = await team();
    const answerer = await addMember(database(), { owner, workspaceId, ...rest }, "member");
    const lead = await addMember(database(), { owner, workspaceId, ...rest }, "member");
    const { assessmentId } = await openAs(lead, workspaceId);
    const join = async () =>
      joinAsMember(await grant(answerer.actor, "workspace.assess", workspaceId), {
        assessmentId,
        jobFunction: "security",
      });
    expect(await join()).toBe("joined");
    expect(await join()).toBe("already");
    const asking = asksAs(answerer, "assessment.answer", assessmentId);
    const inputs = [{ questionId: a, value: "1", was: null, base: 0 }];
    expect(await saveAnswers(asking, inputs)).toMatchObject({ outcomes: [{ kind: "saved" }] });
    await removeMember(await may("workspace.invite"), answerer.id);
    await expect(saveAnswers(asking, [{ questionId: a, value: "2", was: "1", base: 1 }])).rejects.toThrow("not found");
    await expect(grant(answerer.actor, "assessment.answer", assessmentId)).rejects.toThrow("not found");
    const closing = await grant(lead.actor, "workspace.assess", workspaceId);
    await removeMember(await may("workspace.invite"), lead.id);
    await expect(closeRound(closing, assessmentId)).rejects.toThrow("not found");
    expect(await closeRound(await may("workspace.assess"), assessmentId)).toBe(true);
  });

  test("AC-1 who does not lead a round neither sees its people nor asks, reminds, withdraws, renews, closes", async () => {
    const { owner, workspaceId, ...rest } = await team();
    const { assessmentId } = await openAs(owner, workspaceId, { people: people("Ann") });
    const [ann] = await listRespondents(await grant(owner.actor, "workspace.read", workspaceId), assessmentId);
    const respondentId = ann?.id ?? "";
    const member = await addMember(database(), { owner, workspaceId, ...rest }, "member");
    const viewer = await addMember(database(), { owner, workspaceId, ...rest }, "viewer");
    const elsewhere = await makeWorkspace(database());
    const leads = [
      await grant(member.actor, "workspace.assess", workspaceId),
      await grant(elsewhere.owner.actor, "workspace.assess", elsewhere.workspaceId),
    ];
    for (const other of leads) {
      expect(await listRespondents(other, assessmentId)).toEqual([]);
      const tries = [
        () => inviteRespondents(other, { assessmentId, people: people("Eve"), key: newId() }),
        () => remindRespondents(other, { assessmentId, key: newId() }),
        () => withdrawRespondent(other, { assessmentId, respondentId }),
        () => reissueRespondentLink(other, { assessmentId, respondentId, key: newId() }),
        () => renewJoinLink(other, { assessmentId, key: newId() }),
        () => endJoinLink(other, assessmentId),
        () => closeRound(other, assessmentId),
      ];
      for (const one of tries) await expect(one()).rejects.toThrow("not found");
    }
    expect(
      await readRound(leads[0] ?? (await grant(owner.actor, "workspace.assess", workspaceId)), assessmentId),
    ).toMatchObject({ isLed: false });
    const strange = await grant(elsewhere.owner.actor, "workspace.read", elsewhere.workspaceId);
    await expect(readRound(strange, assessmentId)).rejects.toThrow("not found");
    await expect(readRoundReport(strange, assessmentId)).rejects.toThrow("not found");
    const strangers = await grant(elsewhere.owner.actor, "workspace.assess", elsewhere.workspaceId);
    await expect(joinAsMember(strangers, { assessmentId, jobFunction: "other" })).rejects.toThrow("not found");
    expect(await listRounds(strange)).toEqual([]);
    await expect(grant(viewer.actor, "workspace.assess", workspaceId)).rejects.toThrow("not found");
    const guest = await makeAssessment();
    await expect(grant(guest.actor, "assessment.answer", assessmentId)).rejects.toThrow("not found");
    await expect(grant(guest.actor, "workspace.assess", workspaceId)).rejects.toThrow("not found");
    const user = await makeUser(database());
    await expect(grant(user.actor, "workspace.read", workspaceId)).rejects.toThrow("not found");
  });
});
