import { expect, test } from "vitest";
import { targetLevel, targetScore } from "@/lib/core/scoring/target";
import { makeControl, makeState } from "@/tests/fixtures/make-questionnaire";

test("baseline asks level 3 of core controls and 2 of the others", () => {
  expect([true, false].map((isCore) => targetLevel(makeControl({ isCore }), "baseline"))).toEqual([3, 2]);
});

test("regulated asks level 3 of all, high assurance 4 of the weightiest", () => {
  expect(targetLevel(makeControl({ isCore: false }), "regulated")).toBe(3);
  expect(([1, 2, 3] as const).map((weight) => targetLevel(makeControl({ weight }), "high-assurance"))).toEqual([
    3, 3, 4,
  ]);
});

test("a target score is the score at target levels, over applicable controls, whatever was answered", () => {
  const states = [makeState(0, 3, true), makeState("unsure", 1, false), makeState("not-applicable", 3, true)];
  expect(targetScore(states, "baseline")).toBe((100 * (3 * 3 + 1 * 2)) / (4 * 4));
  expect(targetScore([makeState("not-applicable")], "baseline")).toBeNull();
});
