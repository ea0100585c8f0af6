import { expect, test } from "vitest";
import { maturity } from "@/lib/core/scoring/maturity";

const at = (score: number, coverage = 1) => maturity({ score, range: { low: score, high: score }, coverage });

test("labels follow the whole points that everyone sees", () => {
  expect([0, 19.4, 19.5, 39, 40, 59.49, 59.5, 79, 80, 100].map((score) => at(score))).toEqual([
    "initial",
    "initial",
    "developing",
    "developing",
    "defined",
    "defined",
    "managed",
    "managed",
    "leading",
    "leading",
  ]);
});

test("under 60 % coverage there is no label", () => {
  expect(at(90, 0.5999)).toBeNull();
  expect(at(90, 0.6)).toBe("leading");
});
