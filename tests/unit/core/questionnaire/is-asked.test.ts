import { expect, test } from "vitest";
import { isAsked } from "@/lib/core/questionnaire/is-asked";
import { makeAnswers, makeIndustryQuestion } from "@/tests/fixtures/make-questionnaire";

test("a quick depth asks the quick questions alone", () => {
  const question = makeIndustryQuestion({ isQuick: false });
  expect([isAsked(question, "quick", []), isAsked(question, "full", [])]).toEqual([false, true]);
});

test("a question that depends on an answer is asked only after it", () => {
  const question = makeIndustryQuestion({
    id: "industry.loss",
    askedAfter: { questionId: "industry.incident", optionId: "yes" },
  });
  const after = (token: string | null) => isAsked(question, "full", makeAnswers({ "industry.incident": token }));
  expect(["yes", "no", "unsure", null].map(after)).toEqual([true, false, false, false]);
  expect(isAsked(question, "full", [])).toBe(false);
});
