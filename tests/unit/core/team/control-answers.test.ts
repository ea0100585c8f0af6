import { expect, test } from "vitest";
import { controlAnswers } from "@/lib/core/team/control-answers";
import { makeControl } from "@/tests/fixtures/make-questionnaire";
import { makeResponse } from "@/tests/fixtures/make-round";

const control = makeControl();

test("levels are counted by respondent and job function, a function that is told of nobody as none", () => {
  const responses = [makeResponse("security", { [control.id]: "4" }), makeResponse("other", { [control.id]: "0" })];
  const [answers] = controlAnswers([control], responses);
  expect(answers?.known).toEqual([
    { respondent: 0, jobFunction: "security", level: 4 },
    { respondent: 1, jobFunction: null, level: 0 },
  ]);
});
