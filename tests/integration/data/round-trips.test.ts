import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { AnswerInput } from "@/lib/core/questionnaire/answer-input";
import { saveAnswers } from "@/lib/data/answers";
import { handOver } from "@/lib/db/client";
import { openTestDatabase, type TestDatabase } from "../../fixtures/database";
import { makeAssessment } from "../../fixtures/make-assessment";

const answers: readonly AnswerInput[] = questionnaireOf(currentQuestionnaireVersion)
  .controls.slice(0, 20)
  .map(({ id }) => ({ questionId: id, value: "2", was: null, base: 0 }));

let database: TestDatabase | null = null;
beforeAll(async () => {
  database = await openTestDatabase("pg");
  handOver(Promise.resolve(database.opened));
});
afterAll(async () => database?.remove());

test("a save takes two round trips, for one answer or twenty, written, repeated or in conflict", async () => {
  const owner = await makeAssessment();
  const sent = vi.spyOn(Client.prototype, "query");
  const roundTrips = async (inputs: readonly AnswerInput[]) => {
    sent.mockClear();
    await saveAnswers(await owner.may("assessment.answer"), inputs);
    return sent.mock.calls.length;
  };
  expect(await roundTrips(answers.slice(0, 1))).toBe(2);
  expect(await roundTrips(answers)).toBe(2);
  expect(await roundTrips(answers.map((answer) => ({ ...answer, value: "3" })))).toBe(2);
});
