import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newcombe } from "@/lib/core/statistics/newcombe";

const sample = fc.record({
  proportion: fc.double({ min: 0, max: 1, noNaN: true }),
  n: fc.integer({ min: 1, max: 1e5 }),
});

describe("newcombe", () => {
  // The eight examples of Newcombe 1998, Statistics in Medicine 17:873, table II, to four digits as printed there, and
  // to sixteen from Python's decimal with 60 digits: Wilson's bounds by bisection of the score equation, then method 10.
  test.each([
    {
      name: "a",
      a: 56,
      m: 70,
      b: 48,
      n: 80,
      printed: [0.0524, 0.3339],
      exact: [0.0524314724023648, 0.3338726540369059],
    },
    { name: "b", a: 9, m: 10, b: 3, n: 10, printed: [0.1705, 0.809], exact: [0.1705227239345028, 0.8090179735354879] },
    { name: "c", a: 6, m: 7, b: 2, n: 7, printed: [0.0582, 0.8062], exact: [0.0582279274823122, 0.8062496375242277] },
    {
      name: "d",
      a: 5,
      m: 56,
      b: 0,
      n: 29,
      printed: [-0.0381, 0.1926],
      exact: [-0.038137147903536, 0.1925600138551116],
    },
    {
      name: "e",
      a: 0,
      m: 10,
      b: 0,
      n: 20,
      printed: [-0.1611, 0.2775],
      exact: [-0.161125158052819, 0.2775327998628892],
    },
    {
      name: "f",
      a: 0,
      m: 10,
      b: 0,
      n: 10,
      printed: [-0.2775, 0.2775],
      exact: [-0.277532799862889, 0.2775327998628892],
    },
    { name: "g", a: 10, m: 10, b: 0, n: 20, printed: [0.6791, 1], exact: [0.6790860371419146, 1] },
    { name: "h", a: 10, m: 10, b: 0, n: 10, printed: [0.6075, 1], exact: [0.6075093504305241, 1] },
  ])("equals the published example $name", ({ a, m, b, n, printed, exact }) => {
    const interval = newcombe({ proportion: a / m, n: m }, { proportion: b / n, n });
    const bounds = [interval?.low ?? Number.NaN, interval?.high ?? Number.NaN];
    for (const [at, bound] of bounds.entries()) {
      expect(Math.abs(bound - (printed[at] ?? Number.NaN))).toBeLessThanOrEqual(5e-5);
      expect(Math.abs(bound - (exact[at] ?? Number.NaN))).toBeLessThan(1e-9);
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
