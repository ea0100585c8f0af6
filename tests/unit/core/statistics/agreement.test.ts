import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Level } from "@/lib/core/questionnaire/control";
import { agreement } from "@/lib/core/statistics/agreement";

const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);
const agreed = (levels: readonly Level[]) => {
  const found = agreement(levels, 3);
  return found.kind === "known" ? found.value : null;
};

describe("agreement", () => {
  // O'Neill 2017 (PMC5427087): on five points an even spread has the variance 2, the greatest possible one is 4.
  test.each([
    [[0, 1, 2, 3, 4], 0.5],
    [[0, 0, 4, 4], 0],
    [[3, 3, 3], 1],
    // By hand: mean 3, variance (1 + 0 + 0 + 0 + 1) / 5 = 0.4.
    [[2, 3, 3, 3, 4], 0.9],
    // By hand: mean 2.5, variance (4 · 0.25) / 4 = 0.25.
    [[2, 2, 3, 3], 0.9375],
    // By hand: mean 3.2, variance (4 · 0.64 + 10.24) / 5 = 2.56.
    [[4, 4, 4, 4, 0], 0.36],
  ] as const)("of %j is %d", (levels, value) => {
    expect(agreed([...levels])).toBeCloseTo(value, 12);
  });

  test("is not said under the threshold, nor of nobody", () => {
    expect(agreement([4, 4, 4, 4], 5)).toEqual({ kind: "too-few" });
    expect(agreement([], 0)).toEqual({ kind: "too-few" });
  });

  test("lies between 0 and 1, and does not care for order or for which end is up", () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 3, maxLength: 40 }), (levels) => {
        const value = agreed(levels) ?? Number.NaN;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(agreed(levels.toReversed())).toBeCloseTo(value, 12);
        expect(agreed(levels.map((one) => (4 - one) as Level))).toBeCloseTo(value, 12);
        expect(agreed([...levels, ...levels])).toBeCloseTo(value, 12);
      }),
    );
  });
});
