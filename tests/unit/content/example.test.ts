import { expect, test } from "vitest";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { exampleAssessment } from "@/lib/content/example";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { parseAnswer } from "@/lib/core/questionnaire/answer";
import { scopeSchema } from "@/lib/core/questionnaire/assessment";
import { buildReport } from "@/lib/core/report/build-report";

const { assessment, answers } = exampleAssessment();
const questionnaire = questionnaireOf(assessment.questionnaireVersion);
const benchmark = benchmarkOf(assessment.figuresEdition);
const report = buildReport({ assessment, questionnaire, benchmark, answers, now: "2026-11-24T09:00:00.000Z" });

test("the example says that its organisation is made up", () => {
  expect(assessment.isSynthetic).toBe(true);
  expect(scopeSchema.parse(assessment.scope)).toContain("made up");
});

test("every answer of the example is one that its question allows", () => {
  const questions = [...questionnaire.profileQuestions, ...questionnaire.controls, ...questionnaire.industryQuestions];
  for (const { questionId, token } of answers) {
    const question = questions.find((one) => one.id === questionId);
    expect(question && token ? parseAnswer(question, token) : null, questionId).not.toBeNull();
  }
});

test("the example shows everything that a report can say", () => {
  expect(report.result).toMatchObject({ points: 55, highPoints: 68, maturity: "defined" });
  expect(report.counts).toMatchObject({ known: 49, unsure: 8, unanswered: 1, notApplicable: 1, industryAnswered: 20 });
  expect(report.gaps.length).toBeGreaterThan(10);
  expect(report.profile).toHaveLength(5);
  expect(report.comparisons).toHaveLength(20);
  expect(report.comparisons.filter((one) => one.trend !== null)).toHaveLength(10);
});
