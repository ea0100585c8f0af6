import { expect, test } from "vitest";
import { publishedQuestionSchema } from "@/lib/core/benchmark/figure";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";

const question = makePublished({ figures: [makeFigure("yes", 0.67)] });

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
