import { expect, test } from "vitest";
import { nobody } from "@/lib/core/access/actor";
import { buildScopeTrend } from "@/lib/core/team/build-scope-trend";
import type { RoundTrends, TrendChoice } from "@/lib/core/team/round-trends";
import { trendReportSchema } from "@/lib/core/team/trend-report";
import { saveAnswers } from "@/lib/data/answers";
import { grant } from "@/lib/data/grant";
import { removeMember } from "@/lib/data/members";
import { readRoundReport } from "@/lib/data/round-reports";
import { readRoundTrends } from "@/lib/data/round-trends";
import { closeRound } from "@/lib/data/rounds";
import { closeWorkshop, openWorkshop } from "@/lib/data/workshops";
import { newId } from "@/lib/platform/ids";
import { eachDriver } from "../../fixtures/database";
import { makeClosedRound } from "../../fixtures/make-closed-round";
import { joinAsked, openAs } from "../../fixtures/make-opened-round";
import { makeUser } from "../../fixtures/make-user";
import { newWorkshop, quickControls } from "../../fixtures/make-workshop";
import { addMember, makeWorkspace, type Team } from "../../fixtures/make-workspace";

const first: TrendChoice = { kind: "first" };

async function trendsOf({ owner, workspaceId }: Team, choice: TrendChoice = first): Promise<RoundTrends> {
  return readRoundTrends(await grant(owner.actor, "workspace.read", workspaceId), choice);
}

/** A round that people answer with one level each, and that is then closed. */
async function answered({ owner, workspaceId }: Team, scope: string, levels: readonly string[]): Promise<string> {
  const { assessmentId } = await openAs(owner, workspaceId, { scope });
  for (const level of levels) {
    const who = await joinAsked(owner, { workspaceId, assessmentId });
    const inputs = quickControls.map(({ id }) => ({ questionId: id, value: level, was: null, base: 0 }));
    await saveAnswers(who.asks("assessment.answer"), inputs);
  }
  await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
  return assessmentId;
}

eachDriver((database) => {
  test("a scope's closed rounds stand in order, each with what its report shows, and no number of one that is withheld", async () => {
    const team = await makeWorkspace(database());
    const one = await answered(team, "production EKS", ["1", "2", "2"]);
    const two = await answered(team, "production EKS", ["3", "3"]);
    const three = await answered(team, "production EKS", ["3", "3", "4"]);
    await openAs(team.owner, team.workspaceId, { scope: "production EKS" });
    const { chosen } = await trendsOf(team);
    expect(chosen?.rounds.map(({ assessmentId, kind }) => [assessmentId, kind])).toEqual([
      [one, "shown"],
      [two, "withheld"],
      [three, "shown"],
    ]);
    const [, withheld] = chosen?.rounds ?? [];
    expect(withheld).toEqual({
      assessmentId: two,
      scopeId: chosen?.id,
      closedAt: expect.stringMatching(/Z$/),
      threshold: 3,
      kind: "withheld",
      reason: "too-few",
    });
    // Of three people “0 to 1.5” and “2.5 to 4”: 100 · 0.75 / 4 = 19, 100 · 3.25 / 4 = 81.
    expect(chosen?.changes).toMatchObject([{ from: one, to: three, kind: "whole", controls: 30, points: 62 }]);
    expect(chosen?.rounds).toMatchObject([{ points: 19, respondents: 3 }, {}, { points: 81 }]);
  });

  test("what is read of a frozen report is a part of it to the digit", async () => {
    const team = await makeWorkspace(database());
    const scope = "payments";
    const ids = [
      await makeClosedRound(database(), team, {
        scope,
        closedAt: "2026-03-13T14:00:00.000Z",
        depth: "quick",
        shift: -1,
      }),
      await makeClosedRound(database(), team, { scope, closedAt: "2026-07-03T14:00:00.000Z" }),
    ];
    const { chosen } = await trendsOf(team);
    const read = await grant(team.owner.actor, "workspace.read", team.workspaceId);
    const frozen = await Promise.all(ids.map(async (id) => (await readRoundReport(read, id)).made));
    const expected = buildScopeTrend(
      frozen.flatMap((made, at) => {
        const round = chosen?.rounds[at];
        if (made.kind === "withheld" || round === undefined) return [];
        const { assessmentId, scopeId, closedAt, threshold } = round;
        const report = trendReportSchema.parse(made.report);
        return [{ assessmentId, scopeId, closedAt, threshold, kind: "shown" as const, report }];
      }),
    );
    expect(expected.changes).toMatchObject([{ kind: "shared" }]);
    expect(chosen).toMatchObject({ name: scope, closedRounds: 2, workshops: 0, ...expected });
  });

  test("scopes stand beside each other by their newest round, and workshops are counted and left out", async () => {
    const team = await makeWorkspace(database());
    const at = (month: number) => `2026-0${month}-03T14:00:00.000Z`;
    await makeClosedRound(database(), team, { scope: "a", closedAt: at(2), shift: 1 });
    await makeClosedRound(database(), team, { scope: "a", closedAt: at(4), shift: -1 });
    await makeClosedRound(database(), team, { scope: "b", closedAt: at(3) });
    await makeClosedRound(database(), team, { scope: "quick one", closedAt: at(3), depth: "quick" });
    await makeClosedRound(database(), team, { scope: "few", closedAt: at(2) });
    await makeClosedRound(database(), team, { scope: "few", closedAt: at(3), respondents: 4 });
    const assess = await grant(team.owner.actor, "workspace.assess", team.workspaceId);
    const workshopId = await openWorkshop(assess, newWorkshop({ scope: "room" }));
    await closeWorkshop(assess, workshopId);
    const { beside, scopes } = await trendsOf(team);
    expect(beside.groups.map(({ basis, rows }) => [basis, rows.map((one) => one.scope.name)])).toEqual([
      ["full", ["a", "b"]],
      ["quick", ["quick one"]],
    ]);
    expect(beside.groups[0]?.rows[0]?.round.closedAt).toBe(at(4));
    expect(beside.withheld.map(({ scope, round }) => [scope.name, round.closedAt])).toEqual([["few", at(3)]]);
    expect(scopes.find(({ name }) => name === "room")).toMatchObject({ closedRounds: 0, workshops: 1 });
    const room = scopes.find(({ name }) => name === "room")?.id ?? "";
    expect((await trendsOf(team, { kind: "scope", id: room })).chosen).toMatchObject({ name: "room", rounds: [] });
  });

  test("the scope is chosen by itself, by one of its rounds, or is the one with the most closed rounds", async () => {
    const team = await makeWorkspace(database());
    const closedAt = "2026-03-13T14:00:00.000Z";
    await makeClosedRound(database(), team, { scope: "a", closedAt });
    const roundId = await makeClosedRound(database(), team, { scope: "b", closedAt });
    const { assessmentId } = await openAs(team.owner, team.workspaceId, { scope: "b" });
    await makeClosedRound(database(), team, { scope: "b", closedAt: "2026-04-13T14:00:00.000Z" });
    const { chosen, scopes } = await trendsOf(team);
    expect(chosen?.name).toBe("b");
    const a = scopes.find(({ name }) => name === "a")?.id ?? "";
    expect((await trendsOf(team, { kind: "scope", id: a })).chosen?.name).toBe("a");
    for (const id of [roundId, assessmentId]) {
      expect((await trendsOf(team, { kind: "round", id })).chosen?.name).toBe("b");
    }
  });

  test("nobody but the workspace's people reads it, and no other workspace's scope or round by naming it", async () => {
    const [team, others] = [await makeWorkspace(database()), await makeWorkspace(database())];
    const closedAt = "2026-03-13T14:00:00.000Z";
    const roundId = await makeClosedRound(database(), team, { scope: "a", closedAt });
    await makeClosedRound(database(), others, { scope: "theirs", closedAt });
    const { chosen } = await trendsOf(team);
    for (const choice of [
      { kind: "scope", id: chosen?.id ?? "" },
      { kind: "round", id: roundId },
      { kind: "scope", id: newId() },
      { kind: "scope", id: "' or true" },
      { kind: "round", id: "x" },
    ] as const) {
      await expect(trendsOf(others, choice)).rejects.toThrow("scope");
    }
    const viewer = await addMember(database(), team, "viewer");
    const held = await grant(viewer.actor, "workspace.read", team.workspaceId);
    expect((await readRoundTrends(held, first)).chosen?.name).toBe("a");
    await removeMember(await grant(team.owner.actor, "workspace.invite", team.workspaceId), viewer.id);
    expect((await readRoundTrends(held, first)).scopes).toEqual([]); // the policies see it within the grant's request
    const stranger = await makeUser(database());
    for (const actor of [viewer.actor, stranger.actor, nobody]) {
      await expect(grant(actor, "workspace.read", team.workspaceId)).rejects.toThrow("workspace");
    }
  });

  test("a workspace without a scope has nothing to follow", async () => {
    const team = await makeWorkspace(database());
    expect(await trendsOf(team)).toEqual({ scopes: [], chosen: null, beside: { groups: [], withheld: [] } });
  });
});
