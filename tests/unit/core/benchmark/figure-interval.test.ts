import { expect, test } from "vitest";
import { figureInterval } from "@/lib/core/benchmark/figure-interval";
import { wilson } from "@/lib/core/statistics/wilson";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";

test("a figure of a stated n has Wilson's interval", () => {
  const found = figureInterval(makeFigure("yes", 0.67), makePublished({ n: 600 }));
  expect(found).toEqual({ kind: "known", interval: wilson(0.67, 600) });
});

test("without n there is none, and that is why", () => {
  const published = makePublished({ n: null, nReason: "not stated" });
  expect(figureInterval(makeFigure("yes", 0.67), published)).toEqual({ kind: "n-not-stated" });
});

test("what comes from arithmetic has none, but for the other side of a yes/no", () => {
  const derived = makeFigure("no", 0.33, { isDerived: true });
  expect(figureInterval(derived, makePublished({ choice: "single" }))).toEqual({ kind: "arithmetic" });
  expect(figureInterval(derived, makePublished({ choice: "yes-no" })).kind).toBe("known");
});
