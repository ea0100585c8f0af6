import { expect, test } from "vitest";
import { newRoundSchema } from "@/lib/core/team/new-round";

const round = {
  scope: " payments ",
  depth: "quick",
  targetProfile: "baseline",
  threshold: 5,
  answerBy: "2026-12-24",
};

test("a round begins with a scope, a depth, a profile and a threshold", () => {
  expect(newRoundSchema.parse(round).scope).toBe("payments");
  expect(newRoundSchema.safeParse({ ...round, answerBy: null }).success).toBe(true);
});

test("PR-7 the threshold is 3 to 10", () => {
  for (const threshold of [2, 11, 4.5]) expect(newRoundSchema.safeParse({ ...round, threshold }).success).toBe(false);
  for (const threshold of [3, 10]) expect(newRoundSchema.safeParse({ ...round, threshold }).success).toBe(true);
});

test("a scope that cannot be seen and a day that is none are refused", () => {
  expect(newRoundSchema.safeParse({ ...round, scope: "\u200b" }).success).toBe(false);
  expect(newRoundSchema.safeParse({ ...round, answerBy: "2026-02-30" }).success).toBe(false);
});
