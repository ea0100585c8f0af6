import { expect, test } from "vitest";
import { industryQuestionSchema } from "@/lib/core/questionnaire/industry-question";
import { makeIndustryQuestion } from "@/tests/fixtures/make-questionnaire";

test("an industry question says its kind of choice, and has at least two options with ids that can stand in a token", () => {
  const parses = (given: object) => industryQuestionSchema.safeParse({ ...makeIndustryQuestion(), ...given }).success;
  expect(parses({})).toBe(true);
  expect(parses({ choice: "some" })).toBe(false);
  expect(parses({ options: [{ id: "yes", label: "Yes" }] })).toBe(false);
  expect(
    parses({
      options: [
        { id: "a,b", label: "A" },
        { id: "c", label: "C" },
      ],
    }),
  ).toBe(false);
});
