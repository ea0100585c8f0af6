import { expect, test } from "vitest";
import { exampleRounds } from "@/lib/content/example-rounds";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { parseAnswer } from "@/lib/core/questionnaire/answer";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";

const rounds = exampleRounds();

test("every made-up answer is one that its question allows", () => {
  for (const { assessment, responses } of rounds) {
    const { controls, industryQuestions, profileQuestions } = questionnaireOf(assessment.questionnaireVersion);
    const questions = new Map([...controls, ...industryQuestions, ...profileQuestions].map((one) => [one.id, one]));
    const faults = responses.flatMap(({ answers }) =>
      answers.filter(({ questionId, token }) => {
        const question = questions.get(questionId);
        return token !== null && (question === undefined || parseAnswer(question, token) === null);
      }),
    );
    expect(faults).toEqual([]);
  }
});

test("each round has one lead, is said to be made up, and is the same whenever it is read", () => {
  for (const { assessment, responses } of rounds) {
    expect(responses.filter(({ isLead }) => isLead)).toHaveLength(1);
    expect(assessment.isSynthetic).toBe(true);
    expect(assessment.scope).toContain("made up");
  }
  expect(exampleRounds()).toEqual(rounds);
});

test("its report shows what a visitor should see of one: job functions apart, disagreement, somebody unsure, a trend", () => {
  const { team } = exampleTeamReport();
  expect(team.functions.map(({ id }) => id)).toEqual(["developer", "operations", "security"]);
  expect(team.perception.domains.some(({ gapPoints }) => (gapPoints ?? 0) > 20)).toBe(true);
  expect(team.perception.domains.some(({ cells }) => cells.some(({ points }) => points === null))).toBe(true);
  expect(team.widest).toHaveLength(10);
  expect(team.unsure.domains.some(({ cells }) => cells.some(({ share }) => share.kind === "share"))).toBe(true);
  expect(team.trend?.points).toHaveLength(3);
  expect(team.trend?.changes.map(({ kind }) => kind)).toEqual(["shared", "whole"]);
});

test("with a higher threshold it has less to show", () => {
  expect(exampleTeamReport({ threshold: 8 }).team.functions).toEqual([]);
});
