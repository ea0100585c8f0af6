import { expect, test } from "vitest";
import { frozenComparison, frozenPractice } from "@/lib/core/benchmark/frozen-comparison";
import { makeReport } from "../../../fixtures/make-report";

const { comparisons, controls } = makeReport();

test("a comparison stays as it is, with its trend and its segment", () => {
  expect(comparisons.some(({ trend }) => trend !== null)).toBe(true);
  expect(comparisons.some(({ segment }) => segment !== null)).toBe(true);
  for (const comparison of comparisons) expect(frozenComparison.parse(comparison)).toEqual(comparison);
});

test("a figure beside a control stays as it is", () => {
  const practices = controls.flatMap((control) => control.practices);
  expect(practices.length).toBeGreaterThan(0);
  for (const practice of practices) expect(frozenPractice.parse(practice)).toEqual(practice);
});
