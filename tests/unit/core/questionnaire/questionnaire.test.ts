import { expect, test } from "vitest";
import { questionnaireSchema } from "@/lib/core/questionnaire/questionnaire";
import { makeQuestionnaire } from "@/tests/fixtures/make-questionnaire";

test("a questionnaire has a version of year and number", () => {
  expect(questionnaireSchema.safeParse(makeQuestionnaire()).success).toBe(true);
  expect(questionnaireSchema.safeParse(makeQuestionnaire({ version: "latest" })).success).toBe(false);
});
