import { expect, test } from "vitest";
import { canTell, turnovers } from "@/lib/core/disclosure/can-tell";

test("a turnover is of fewer people than the threshold, and fits how many answered", () => {
  expect(turnovers(6, 5, 5)).toEqual([
    { left: 1, came: 0 },
    { left: 2, came: 1 },
  ]);
  expect(turnovers(5, 5, 5)).toEqual([
    { left: 1, came: 1 },
    { left: 2, came: 2 },
  ]);
  expect(turnovers(12, 5, 5)).toEqual([]);
});

test("who left can be told where all that is possible has them answer the same", () => {
  const before = [[0, 0, 5, 0, 1]];
  const leaves = { left: 1, came: 0 };
  expect(canTell(before, leaves, (after) => after[4] === 0)).toBe(true);
  expect(canTell(before, leaves, () => true)).toBe(false);
  expect(canTell(before, leaves, () => false)).toBe(false);
});

test("who came can be told alike", () => {
  const comes = { left: 0, came: 1 };
  expect(canTell([[0, 0, 5, 0, 0]], comes, (after) => after[0] === 1)).toBe(true);
  expect(canTell([[0, 0, 5, 0, 0]], comes, (after) => after[2] === 5)).toBe(false);
});
