import { describe, expect, test } from "vitest";
import { publishedBars } from "@/lib/core/benchmark/published-bars";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";

const single = { choice: "single", isComplete: false } as const;
const two = [makeFigure("a", 0.2), makeFigure("b", 0.5)];

test("a distribution stands by value, a yes/no as published", () => {
  const labels = (choice: "multiple" | "yes-no") =>
    publishedBars(makePublished({ choice, figures: two })).map(({ label }) => label);
  expect(labels("multiple")).toEqual(["b", "a"]);
  expect(labels("yes-no")).toEqual(["a", "b"]);
});

describe("what is left to a whole", () => {
  const kinds = (given: Parameters<typeof makePublished>[0]) =>
    publishedBars(makePublished(given)).map(({ kind }) => kind);

  test("is drawn where one answer was given, without an interval", () => {
    expect(publishedBars(makePublished({ ...single, figures: two })).at(-1)).toMatchObject({
      kind: "not-published",
      proportion: 0.3,
      interval: null,
    });
  });

  test("is not drawn of several answers, of all answers, of 2 % or less, or where options may hold each other", () => {
    expect(kinds({ ...single, choice: "multiple", figures: two })).not.toContain("not-published");
    expect(kinds({ ...single, isComplete: true, figures: two })).not.toContain("not-published");
    expect(kinds({ ...single, figures: [makeFigure("a", 0.98)] })).not.toContain("not-published");
    expect(kinds({ ...single, questionId: null, figures: two })).not.toContain("not-published");
  });
});

test("a row that combines options stands only without its parts", () => {
  const both = makeFigure(null, 0.7, { combines: ["a", "b"] });
  const labels = (figures: (typeof both)[]) =>
    publishedBars(makePublished({ ...single, figures })).map(({ label }) => label);
  expect(labels([both])).toEqual(["Both", "Other answers, not published"]);
  expect(labels([makeFigure("a", 0.2), both])).not.toContain("Both");
});

test("arithmetic is marked and has no interval outside a yes/no", () => {
  const figures = [makeFigure("a", 0.2, { isDerived: true })];
  expect(publishedBars(makePublished({ choice: "multiple", figures }))[0]).toMatchObject({
    kind: "derived",
    interval: null,
  });
});
