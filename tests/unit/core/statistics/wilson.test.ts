import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilson } from "@/lib/core/statistics/wilson";

describe("wilson", () => {
  test("equals the published values of Newcombe 1998 (Statistics in Medicine 17:857, table I, method 3)", () => {
    const published = [
      { r: 81, n: 263, low: 0.2553, high: 0.3662 },
      { r: 15, n: 148, low: 0.0624, high: 0.1605 },
      { r: 0, n: 20, low: 0, high: 0.1611 },
      { r: 1, n: 29, low: 0.0061, high: 0.1718 },
    ];
    for (const { r, n, low, high } of published) {
      const interval = wilson(r / n, n);
      expect(interval?.low).toBeCloseTo(low, 4);
      expect(interval?.high).toBeCloseTo(high, 4);
    }
  });

  test("equals R 3.6.2, prop.test(correct = FALSE), as SciPy's tests of binomtest quote it", () => {
    // scipy/stats/_binomtest: test_binomtest.py, test_confidence_intervals2 and 3
    const published = [
      { r: 3, n: 10, low: 0.1077913, high: 0.6032219 },
      { r: 0, n: 10, low: 0, high: 0.2775328 },
      { r: 10, n: 10, low: 0.7224672, high: 1 },
    ];
    for (const { r, n, low, high } of published) {
      const interval = wilson(r / n, n);
      expect(Math.abs((interval?.low ?? Number.NaN) - low)).toBeLessThan(5.1e-8);
      expect(Math.abs((interval?.high ?? Number.NaN) - high)).toBeLessThan(5.1e-8);
    }
  });

  test("equals to 1e-9 the roots of the score equation, found by bisection in Python's decimal with 60 digits", () => {
    // (p - x)^2 = z^2 x (1 - x) / n, with z from Newton's method on the normal integral
    const roots = [
      { r: 81, n: 263, low: 0.25528851987827, high: 0.3662095769828 },
      { r: 15, n: 148, low: 0.06238639953073, high: 0.1604872417233 },
      { r: 0, n: 20, low: 0, high: 0.16112515805281 },
      { r: 1, n: 29, low: 0.00611321429276, high: 0.1717552187932 },
      { r: 402, n: 600, low: 0.63139862659331, high: 0.70643839506202 },
    ];
    for (const { r, n, low, high } of roots) {
      const interval = wilson(r / n, n);
      expect(Math.abs((interval?.low ?? Number.NaN) - low)).toBeLessThan(1e-9);
      expect(Math.abs((interval?.high ?? Number.NaN) - high)).toBeLessThan(1e-9);
    }
  });

  test("is null where nobody was asked or the proportion is none", () => {
    for (const [proportion, n] of [
      [0.5, 0],
      [0.5, Number.NaN],
      [-0.1, 10],
      [1.1, 10],
      [Number.NaN, 10],
      [0.5, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(wilson(proportion, n)).toBeNull();
    }
  });

  test("holds the proportion within 0..1, and narrows as n grows", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (proportion, n) => {
        const few = wilson(proportion, n);
        const many = wilson(proportion, n * 4);
        if (few === null || many === null) throw new Error("an interval is expected");
        expect(few.low).toBeGreaterThanOrEqual(0);
        expect(few.high).toBeLessThanOrEqual(1);
        expect(few.low).toBeLessThanOrEqual(proportion + 1e-12);
        expect(few.high).toBeGreaterThanOrEqual(proportion - 1e-12);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  test("tends to the proportion itself as n tends to infinity", () => {
    const interval = wilson(0.3, 1e12);
    expect(interval?.low).toBeCloseTo(0.3, 5);
    expect(interval?.high).toBeCloseTo(0.3, 5);
  });
});
