import { expect, test } from "vitest";
import { publishedQuestionSchema } from "@/lib/core/benchmark/figure";

const question = {
  id: "vendor-2024-delay",
  questionId: "industry.delay",
  seriesId: "vendor-delay",
  publisher: "Vendor",
  report: "State",
  edition: 2024,
  fieldwork: null,
  n: 600,
  nReason: null,
  population: "IT people",
  base: null,
  question: "Did it?",
  choice: "yes-no",
  isComplete: true,
  isTelemetry: false,
  figures: [
    {
      id: "a",
      optionId: "yes",
      combines: [],
      option: "Yes",
      proportion: 0.67,
      sourceUrl: "https://example.org",
      confidence: "primary",
      isWeak: false,
      isDerived: false,
      caveat: null,
    },
  ],
};

test("a figure is a proportion, never a percentage", () => {
  expect(publishedQuestionSchema.safeParse(question).success).toBe(true);
  expect(
    publishedQuestionSchema.safeParse({ ...question, figures: [{ ...question.figures[0], proportion: 67 }] }).success,
  ).toBe(false);
});

test("an unknown n needs a reason", () => {
  expect(publishedQuestionSchema.safeParse({ ...question, n: null }).success).toBe(false);
  expect(publishedQuestionSchema.safeParse({ ...question, n: null, nReason: "not stated" }).success).toBe(true);
});
