import { expect, test } from "vitest";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { makeQuestionnaire } from "../../../fixtures/make-questionnaire";

test("a depth offers its controls, its industry questions and the minutes they take", () => {
  expect(offerOf(makeQuestionnaire(), "full")).toEqual({ controls: 3, industryQuestions: 1, minutes: 1 });
  expect(offerOf(makeQuestionnaire(), "quick")).toEqual({ controls: 2, industryQuestions: 1, minutes: 1 });
});
