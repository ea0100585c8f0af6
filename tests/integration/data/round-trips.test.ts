import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { AnswerInput } from "@/lib/core/questionnaire/answer-input";
import { saveAnswers } from "@/lib/data/answers";
import { grant } from "@/lib/data/grant";
import { readReportIfGranted } from "@/lib/data/reports";
import { readRoundTrends } from "@/lib/data/round-trends";
import { handOver } from "@/lib/db/client";
import { openTestDatabase, type TestDatabase } from "../../fixtures/database";
import { makeAssessment } from "../../fixtures/make-assessment";
import { makeClosedRound } from "../../fixtures/make-closed-round";
import { makeWorkspace } from "../../fixtures/make-workspace";

const answers: readonly AnswerInput[] = questionnaireOf(currentQuestionnaireVersion)
  .controls.slice(0, 20)
  .map(({ id }) => ({ questionId: id, value: "2", was: null, base: 0 }));

let database: TestDatabase | null = null;
beforeAll(async () => {
  database = await openTestDatabase("pg");
  handOver(Promise.resolve(database.opened));
});
afterAll(async () => database?.remove());

test("who may and the save take one round trip, for one answer or twenty, written, repeated or in conflict", async () => {
  const owner = await makeAssessment();
  const sent = vi.spyOn(Client.prototype, "query");
  const roundTrips = async (inputs: readonly AnswerInput[]) => {
    sent.mockClear();
    await saveAnswers(owner.asks("assessment.answer"), inputs);
    return sent.mock.calls.length;
  };
  expect(await roundTrips(answers.slice(0, 1))).toBe(1);
  expect(await roundTrips(answers)).toBe(1);
  expect(await roundTrips(answers.map((answer) => ({ ...answer, value: "3" })))).toBe(1);
});

test("who may and a report take one round trip, whether it was read before or changed since", async () => {
  const owner = await makeAssessment();
  const sent = vi.spyOn(Client.prototype, "query");
  const roundTrips = async () => {
    sent.mockClear();
    const { report } = await readReportIfGranted(owner.asks("assessment.read"));
    return { trips: sent.mock.calls.length, known: report.counts.known };
  };
  expect(await roundTrips()).toEqual({ trips: 1, known: 0 });
  expect(await roundTrips()).toEqual({ trips: 1, known: 0 });
  await saveAnswers(owner.asks("assessment.answer"), answers);
  expect(await roundTrips()).toEqual({ trips: 1, known: 20 });
});

test("the trend of fifty rounds takes as many round trips as that of one", async () => {
  const opened = database?.opened;
  if (opened === undefined) throw new Error("no database");
  const team = await makeWorkspace(opened);
  const sent = vi.spyOn(Client.prototype, "query");
  const roundTrips = async () => {
    const read = await grant(team.owner.actor, "workspace.read", team.workspaceId);
    sent.mockClear();
    const { chosen } = await readRoundTrends(read, { kind: "first" });
    return { trips: sent.mock.calls.length, rounds: chosen?.rounds.length };
  };
  const close = (at: number) =>
    makeClosedRound(opened, team, {
      scope: "production EKS",
      closedAt: new Date(Date.UTC(2020, at)).toISOString(),
    });
  await close(0);
  const one = await roundTrips();
  for (let at = 1; at < 50; at += 1) await close(at);
  const fifty = await roundTrips();
  expect([one.rounds, fifty.rounds]).toEqual([1, 50]);
  expect(fifty.trips).toBe(one.trips);
}, 120_000);
