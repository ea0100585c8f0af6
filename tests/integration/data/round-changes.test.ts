import { expect, test } from "vitest";
import { nobody } from "@/lib/core/access/actor";
import { saveAnswers } from "@/lib/data/answers";
import { listAudit } from "@/lib/data/audit";
import { grant } from "@/lib/data/grant";
import { joinAsMember, joinRound, readJoinOffer, readMyRound } from "@/lib/data/joining";
import { markLead, reopenRound } from "@/lib/data/round-changes";
import { readRoundReport } from "@/lib/data/round-reports";
import { closeRound, readRound } from "@/lib/data/rounds";
import { eachDriver } from "../../fixtures/database";
import type { Owner } from "../../fixtures/make-assessment";
import { joinAsked, joinBy, openAs } from "../../fixtures/make-opened-round";
import { asksAs } from "../../fixtures/make-user";
import { quickControls } from "../../fixtures/make-workshop";
import { addMember, makeWorkspace } from "../../fixtures/make-workspace";

const inputs = (value: string) => quickControls.map(({ id }) => ({ questionId: id, value, was: null, base: 0 }));
const answer = (who: Owner, value: string) => saveAnswers(who.asks("assessment.answer"), inputs(value));

eachDriver((database) => {
  async function opened(threshold = 3) {
    const team = await makeWorkspace(database());
    const { owner, workspaceId } = team;
    const { assessmentId, openToken } = await openAs(owner, workspaceId, { threshold });
    const assess = () => grant(owner.actor, "workspace.assess", workspaceId);
    const read = () => grant(owner.actor, "workspace.read", workspaceId);
    return { team, owner, workspaceId, assessmentId, token: openToken ?? "", assess, read };
  }

  test("T13 one person and four browsers of the open link show nothing: only people count", async () => {
    const { owner, workspaceId, assessmentId, token, assess, read } = await opened(5);
    await answer(await joinAsked(owner, { workspaceId, assessmentId }), "3");
    for (let at = 0; at < 4; at += 1) await answer(await joinBy(token), "2");
    const { round } = await readRound(await read(), assessmentId);
    expect(round.counts).toMatchObject({ begun: 5, answered: 1, answeredOpen: 4 });
    await closeRound(await assess(), assessmentId);
    expect(await readRoundReport(await read(), assessmentId)).toMatchObject({ made: { reason: "too-few" } });
  });

  test("the numbers are made from people, and how many came by the open link is said", async () => {
    const { owner, workspaceId, assessmentId, token, assess, read } = await opened();
    for (const value of ["2", "2", "2"]) await answer(await joinAsked(owner, { workspaceId, assessmentId }), value);
    for (let at = 0; at < 4; at += 1) await answer(await joinBy(token), "4");
    expect((await readRound(await read(), assessmentId)).enoughAnswered).toBe(quickControls.length);
    await closeRound(await assess(), assessmentId);
    const { made } = await readRoundReport(await read(), assessmentId);
    if (made.kind !== "shown") throw new Error(made.reason);
    expect(made.report.result?.points).toBe(50);
    expect(made.report.team).toMatchObject({ respondents: 3, byOpenLink: 4 });
  });

  test("a member who comes by the open link signed in counts as one; a viewer answers as anybody outside", async () => {
    const { team, assessmentId, token, read, workspaceId } = await opened();
    const member = await addMember(database(), team, "member");
    const viewer = await addMember(database(), team, "viewer");
    expect(await readJoinOffer(member.actor, nobody, token)).toMatchObject({ isMember: true, isLead: false });
    await joinRound(member.actor, nobody, token, { name: "", jobFunction: "security" });
    await saveAnswers(asksAs(member, "assessment.answer", assessmentId), inputs("1"));
    expect(await readJoinOffer(viewer.actor, nobody, token)).toMatchObject({ isMember: false });
    const joined = await joinRound(viewer.actor, nobody, token, { name: "", jobFunction: "security" });
    expect(joined).toMatchObject({ outcome: "joined", newGuestSecret: expect.any(String) });
    await expect(grant(viewer.actor, "workspace.assess", workspaceId)).rejects.toThrow("not found");
    await expect(grant(viewer.actor, "assessment.answer", assessmentId)).rejects.toThrow("not found");
    const { round } = await readRound(await read(), assessmentId);
    expect(round.counts).toMatchObject({ begun: 2, answered: 1, answeredOpen: 0 });
  });

  test("opened links, profiles and notes are no answers when closing is foreseen", async () => {
    const { owner, workspaceId, assessmentId, read } = await opened();
    const who = await joinAsked(owner, { workspaceId, assessmentId });
    const note = { questionId: `note:${quickControls[0]?.id}`, value: "x", was: null, base: 0 };
    await saveAnswers(who.asks("assessment.answer"), [note]);
    const counts = async () => (await readRound(await read(), assessmentId)).round.counts;
    expect(await counts()).toMatchObject({ begun: 1, answered: 0 });
    await saveAnswers(who.asks("assessment.answer"), inputs("unsure").slice(0, 1));
    expect(await counts()).toMatchObject({ begun: 1, answered: 1 });
    expect((await readRound(await read(), assessmentId)).enoughAnswered).toBe(0);
  });

  test("a closed round that shows nothing is reopened by whoever leads it, with all answers, and it is in the log", async () => {
    const { team, owner, workspaceId, assessmentId, assess, read } = await opened();
    const people = [];
    for (const _ of [1, 2]) people.push(await joinAsked(owner, { workspaceId, assessmentId }));
    for (const one of people) await answer(one, "4");
    expect(await reopenRound(await assess(), assessmentId)).toBe(false);
    await closeRound(await assess(), assessmentId);
    const member = await addMember(database(), team, "member");
    const theirs = await grant(member.actor, "workspace.assess", workspaceId);
    await expect(reopenRound(theirs, assessmentId)).rejects.toThrow("not found");
    expect(await reopenRound(await assess(), assessmentId)).toBe(true);
    expect((await readRound(await read(), assessmentId)).round).toMatchObject({ closedAt: null, headline: null });
    await answer(await joinAsked(owner, { workspaceId, assessmentId }), "4");
    await closeRound(await assess(), assessmentId);
    const { made } = await readRoundReport(await read(), assessmentId);
    expect(made).toMatchObject({ kind: "shown", report: { team: { respondents: 3 } } });
    expect(await reopenRound(await assess(), assessmentId)).toBe(false); // its report shows something
    const audit = await grant(owner.actor, "workspace.audit", workspaceId);
    const events = (await listAudit(audit, { before: null, most: 50 })).map(({ event }) => event);
    expect(events.filter((event) => event === "round.reopened")).toHaveLength(1);
  });

  test("whoever opened a round alone says whether their survey answers are marked, until it closes", async () => {
    const { team, owner, workspaceId, assessmentId, token, assess, read } = await opened();
    const member = await grant(owner.actor, "workspace.assess", workspaceId);
    await joinAsMember(member, { assessmentId, jobFunction: "security" });
    const industry = [{ questionId: "industry.delay", value: "yes", was: null, base: 0 }];
    await saveAnswers(asksAs(owner, "assessment.answer", assessmentId), [...inputs("3"), ...industry]);
    for (let at = 0; at < 4; at += 1) {
      const who = await joinAsked(owner, { workspaceId, assessmentId });
      await saveAnswers(who.asks("assessment.answer"), [...inputs("3"), ...industry]);
    }
    const admin = await addMember(database(), team, "admin");
    const theirs = await grant(admin.actor, "workspace.assess", workspaceId);
    await expect(markLead(theirs, { assessmentId, isMarked: false })).rejects.toThrow("not found");
    expect(await readJoinOffer(owner.actor, nobody, token)).toMatchObject({ isLead: true, isLeadMarked: true });
    await markLead(await assess(), { assessmentId, isMarked: false });
    const mine = await readMyRound(await grant(owner.actor, "assessment.answer", assessmentId));
    expect(mine).toMatchObject({ isLead: true, isLeadMarked: false, isOpen: false });
    await closeRound(await assess(), assessmentId);
    await expect(markLead(await assess(), { assessmentId, isMarked: true })).rejects.toThrow("not found");
    const { made } = await readRoundReport(await read(), assessmentId);
    expect(made.kind).toBe("shown");
    expect(JSON.stringify(made)).not.toContain('"isLeads":true');
  });
});
