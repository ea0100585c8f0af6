import fc from "fast-check";
import { expect, test } from "vitest";
import { revealedControl, widestFirst } from "@/lib/core/workshop/revealed-control";
import type { RevealedCount } from "@/lib/core/workshop/room";

const counts = (jobFunction: string | null, given: Readonly<Record<string, number>>): readonly RevealedCount[] =>
  Object.entries(given).map(([token, count]) => ({ questionId: "a.b", token, jobFunction, count }));

test("every bin is exact, and what is no level stands apart", () => {
  const found = revealedControl(
    "a.b",
    [...counts("developer", { "0": 1, "4": 2, unsure: 1 }), ...counts(null, { "not-applicable": 1 })],
    3,
  );
  expect(found.bins.map(({ count }) => count)).toEqual([1, 0, 0, 0, 2]);
  expect(found).toMatchObject({ unsure: 1, notApplicable: 1, answered: 5, known: 3, mean: 8 / 3 });
  expect(found.agreement).toBeCloseTo(1 - 32 / 9 / 4, 12);
});

test("other controls do not count, and where nobody knew there is no mean", () => {
  const other = counts("developer", { "3": 4 }).map((one) => ({ ...one, questionId: "a.c" }));
  expect(revealedControl("a.b", [...other, ...counts("security", { unsure: 3 })], 3)).toMatchObject({
    answered: 3,
    known: 0,
    mean: null,
    agreement: null,
    functions: [],
  });
});

test("a job function stands apart only from the threshold on, and if the rest is nobody or reaches it too", () => {
  const apart = (developers: number, security: number) =>
    revealedControl("a.b", [...counts("developer", { "3": developers }), ...counts("security", { "1": security })], 3)
      .functions;
  expect(apart(3, 3)).toEqual([
    { jobFunction: "developer", known: 3, mean: 3 },
    { jobFunction: "security", known: 3, mean: 1 },
  ]);
  expect(apart(5, 1)).toEqual([]);
  expect(apart(4, 0)).toHaveLength(1);
});

test("what is shown apart and what is left over are never fewer than the threshold", () => {
  const some = fc.array(
    fc.record({
      questionId: fc.constant("a.b"),
      token: fc.constantFrom("0", "2", "4", "unsure"),
      jobFunction: fc.constantFrom("developer", "security", "operations", "other", null),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  );
  fc.assert(
    fc.property(some, (given) => {
      const { known, functions } = revealedControl("a.b", given, 3);
      const left = known - functions.reduce((sum, one) => sum + one.known, 0);
      return functions.every((one) => one.known >= 3) && (left === 0 || left === known || left >= 3);
    }),
  );
});

test("the widest disagreement comes first, and where all agree nothing does", () => {
  const one = (controlId: string, agreement: number | null) => ({
    ...revealedControl("a.b", counts("developer", { "1": 3 }), 3),
    controlId,
    agreement,
  });
  const found = widestFirst([one("a", 0.9), one("b", 1), one("c", 0.2), one("d", null), one("e", 0.9)]);
  expect(found.map(({ controlId }) => controlId)).toEqual(["c", "a", "e"]);
});
