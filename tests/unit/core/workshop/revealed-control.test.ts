import fc from "fast-check";
import { expect, test } from "vitest";
import { cellOf, cellsOf, isUntold, revealedControl, widestFirst } from "@/lib/core/workshop/revealed-control";

const binsOf = (counts: Readonly<Record<string, number>>, threshold = 3) =>
  revealedControl("a.b", counts, threshold).bins.map(({ from, to, count }) => [from, to, count]);

test("four phones that gave 0, 1, 3 and 4 are told as four, and no more", () => {
  const found = revealedControl("a.b", { "0": 1, "1": 1, "3": 1, "4": 1 }, 3);
  expect(found).toEqual({
    controlId: "a.b",
    answered: 4,
    bins: [
      { from: "none", to: "none", count: 0 },
      { from: 0, to: 4, count: 4 },
    ],
    mean: 2,
    agreement: "wide",
  });
});

test("neighbouring answers are joined until each bin is empty or reaches the threshold", () => {
  expect(binsOf({ "0": 1, "1": 2, "3": 2, "4": 2 })).toEqual([
    ["none", "none", 0],
    [0, 1, 3],
    [2, 2, 0],
    [3, 4, 4],
  ]);
  expect(binsOf({ unsure: 1, "not-applicable": 1, "0": 1, "2": 4 })).toEqual([
    ["none", 0, 3],
    [1, 1, 0],
    [2, 2, 4],
    [3, 3, 0],
    [4, 4, 0],
  ]);
  expect(binsOf({ "3": 5 }).filter(([, , count]) => count !== 0)).toEqual([[3, 3, 5]]);
});

test("a spread says something once two bins are filled, or one of a single cell", () => {
  const isSaid = (counts: Readonly<Record<string, number>>) => !isUntold(revealedControl("a.b", counts, 3));
  expect(isSaid({ "0": 1, "1": 1, "3": 1, "4": 1 })).toBe(false);
  expect(isSaid({ "2": 4 })).toBe(true);
  expect(isSaid({ "1": 3, "4": 3 })).toBe(true);
});

test("the mean comes in half levels, agreement as a band, and both only if enough gave a level", () => {
  expect(revealedControl("a.b", { "1": 2, "2": 1 }, 3)).toMatchObject({ mean: 1.5, agreement: "close" });
  expect(revealedControl("a.b", { "0": 2, "4": 2 }, 3)).toMatchObject({ mean: 2, agreement: "wide" });
  expect(revealedControl("a.b", { "4": 2, unsure: 2 }, 3)).toMatchObject({ answered: 4, mean: null, agreement: null });
});

test("no bin of any room has from 1 answer to below the threshold, and the bins hold all answers in order", () => {
  const counts = fc.dictionary(
    fc.constantFrom("0", "1", "2", "3", "4", "unsure", "not-applicable"),
    fc.integer({ min: 1, max: 6 }),
  );
  fc.assert(
    fc.property(counts, fc.integer({ min: 3, max: 10 }), (given, threshold) => {
      const answered = Object.values(given).reduce((sum, count) => sum + count, 0);
      if (answered < threshold) return;
      const { bins } = revealedControl("a.b", given, threshold);
      expect(bins.every(({ count }) => count === 0 || count >= threshold)).toBe(true);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(answered);
      expect(bins.flatMap(cellsOf)).toEqual(["none", 0, 1, 2, 3, 4]);
    }),
  );
});

test("an answer falls in the cell of its level, or in the one for no level", () => {
  expect(["0", "4", "unsure", "not-applicable"].map(cellOf)).toEqual([0, 4, "none", "none"]);
});

test("the widest disagreement comes first, and where all agree nothing does", () => {
  const one = (controlId: string, agreement: "wide" | "some" | "close" | null) => ({
    ...revealedControl("a.b", { "1": 3 }, 3),
    controlId,
    agreement,
  });
  const found = widestFirst([one("a", "some"), one("b", "close"), one("c", "wide"), one("d", null), one("e", "some")]);
  expect(found.map(({ controlId }) => controlId)).toEqual(["c", "a", "e"]);
});
