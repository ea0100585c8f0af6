import { expect, test } from "vitest";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { exampleAssessment } from "@/lib/content/example";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { comparisonsOf } from "@/lib/core/report/comparisons";

const { assessment, answers } = exampleAssessment();
const questionnaire = questionnaireOf(assessment.questionnaireVersion);
const benchmark = benchmarkOf(currentFiguresEdition);
const delayOf = (token: string | null, depth: "quick" | "full" = "full", figures = benchmark) => {
  const others = answers.filter((answer) => answer.questionId !== "industry.delay");
  const own = token === null ? [] : [{ questionId: "industry.delay", token, revision: 1 }];
  const found = comparisonsOf({ ...assessment, depth }, questionnaire, figures, [...others, ...own]);
  return found.find((comparison) => comparison.questionId === "industry.delay");
};

test("the same answer has the same comparison, another answer another one", () => {
  expect(delayOf("yes")).toBe(delayOf("yes"));
  expect(delayOf("yes")?.answer).toMatchObject({ kind: "options", optionIds: ["yes"] });
  expect(delayOf("no")?.answer).toMatchObject({ kind: "options", optionIds: ["no"] });
  expect(delayOf("unsure")?.answer).toEqual({ kind: "unsure" });
  expect(delayOf(null)?.answer).toEqual({ kind: "unanswered" });
});

test("other figures have other comparisons", () => {
  const planless = { ...benchmark, plans: benchmark.plans.filter(({ questionId }) => questionId !== "industry.delay") };
  expect(delayOf("yes")).toBeDefined();
  expect(delayOf("yes", "full", planless)).toBeUndefined();
  expect(delayOf("yes", "full", { ...benchmark })).not.toBe(delayOf("yes"));
});

test("a quick assessment is compared in the quick questions only", () => {
  const quick = comparisonsOf({ ...assessment, depth: "quick" }, questionnaire, benchmark, answers);
  const isQuick = new Set(questionnaire.industryQuestions.filter((one) => one.isQuick).map(({ id }) => id));
  expect(quick.length).toBeGreaterThan(0);
  expect(quick.filter(({ questionId }) => !isQuick.has(questionId))).toEqual([]);
});
