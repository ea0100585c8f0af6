import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newcombe } from "@/lib/core/statistics/newcombe";

const sample = fc.record({
  proportion: fc.double({ min: 0, max: 1, noNaN: true }),
  n: fc.integer({ min: 1, max: 1e5 }),
});

describe("newcombe", () => {
  test("equals the published values of Newcombe 1998 (Statistics in Medicine 17:873, table II, method 10)", () => {
    const published = [
      { a: 56, m: 70, b: 48, n: 80, low: 0.0524, high: 0.3339 },
      { a: 9, m: 10, b: 3, n: 10, low: 0.1705, high: 0.809 },
      { a: 10, m: 10, b: 0, n: 10, low: 0.6075, high: 1 },
      { a: 5, m: 56, b: 0, n: 29, low: -0.0381, high: 0.1926 },
    ];
    for (const { a, m, b, n, low, high } of published) {
      const interval = newcombe({ proportion: a / m, n: m }, { proportion: b / n, n });
      expect(interval?.low).toBeCloseTo(low, 4);
      expect(interval?.high).toBeCloseTo(high, 4);
    }
  });

  test("is null where one of the samples has no n", () => {
    expect(newcombe({ proportion: 0.5, n: 0 }, { proportion: 0.5, n: 10 })).toBeNull();
    expect(newcombe({ proportion: 0.5, n: 10 }, { proportion: 2, n: 10 })).toBeNull();
  });

  test("holds the difference within -1..1, and turns round with the samples", () => {
    fc.assert(
      fc.property(sample, sample, (later, earlier) => {
        const forth = newcombe(later, earlier);
        const back = newcombe(earlier, later);
        if (forth === null || back === null) throw new Error("an interval is expected");
        const difference = later.proportion - earlier.proportion;
        expect(forth.low).toBeLessThanOrEqual(difference);
        expect(forth.high).toBeGreaterThanOrEqual(difference);
        expect(forth.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(forth.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(forth.low).toBeCloseTo(-back.high, 12);
      }),
    );
  });
});
