import { expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { isJobFunction, jobFunctionQuestion } from "@/lib/core/team/job-function-question";
import { jobFunctions } from "@/lib/core/team/round";
import { makeQuestionnaire } from "../../../fixtures/make-questionnaire";

const questionnaire = questionnaireOf(currentQuestionnaireVersion);

test("every job function that a report tells apart can be given, and declining too", () => {
  for (const one of [...jobFunctions, "prefer-not-to-say"]) expect(isJobFunction(questionnaire, one)).toBe(true);
  expect(isJobFunction(questionnaire, "boss")).toBe(false);
});

test("a questionnaire that does not ask for it serves no round", () => {
  expect(() => jobFunctionQuestion(makeQuestionnaire())).toThrow("job function");
});
