import { expect, test } from "vitest";
import { criticalP } from "@/lib/core/statistics/benjamini-hochberg";

test("finds what Benjamini and Hochberg found in their example of 15 comparisons", () => {
  // Their section 3.2, thrombolysis in myocardial infarction: at 5 % four are found, where Bonferroni finds three.
  const values = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(criticalP(values.toReversed(), 0.05)).toBe(0.0095);
  expect(values.filter((p) => p <= criticalP(values, 0.05))).toHaveLength(4);
});

test("finds nothing where nothing is small enough, or nothing was compared", () => {
  expect(criticalP([0.06, 0.9], 0.05)).toBe(0);
  expect(criticalP([], 0.05)).toBe(0);
});

test("a value over its own line is found where a greater one is under its own", () => {
  expect(criticalP([0.04, 0.045], 0.05)).toBe(0.045);
});
