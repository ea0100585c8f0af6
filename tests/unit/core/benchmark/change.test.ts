import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeBetween, changeP, type RoundedShare } from "@/lib/core/benchmark/change";
import { newcombe } from "@/lib/core/statistics/newcombe";

const share = (proportion: number, n: number, rounding = 0): RoundedShare => ({ proportion, n, rounding });
const any = fc.record({
  proportion: fc.double({ min: 0, max: 1, noNaN: true }),
  n: fc.integer({ min: 1, max: 5000 }),
  rounding: fc.constantFrom(0, 0.0005, 0.005),
});

test("of counts the interval is Newcombe's, and rounding widens it to what the counts could have been", () => {
  const change = changeBetween(share(0.31, 300), share(0.38, 600), 0.05);
  expect(change).toMatchObject({ kind: "rose", points: 7 });
  expect(change?.interval).toEqual(newcombe({ proportion: 0.38, n: 600 }, { proportion: 0.31, n: 300 }));
  const rounded = changeBetween(share(0.31, 300, 0.005), share(0.38, 600, 0.005), 0.05);
  expect(rounded?.kind).toBe("unclear");
  expect(rounded?.interval.low).toBe(newcombe({ proportion: 0.375, n: 600 }, { proportion: 0.315, n: 300 })?.low);
});

test("a difference is rounded once, from the shares as they are kept", () => {
  expect(changeBetween(share(691 / 1801, 1801), share(491 / 1982, 1982), 1)?.points).toBe(-14);
  expect(changeBetween(share(78 / 1000, 9000), share(162 / 1000, 9000), 1)?.points).toBe(8);
});

test("a change of less than half a point is not clear, however many were asked", () => {
  expect(changeBetween(share(0.5, 1e6), share(0.504, 1e6), 1)).toMatchObject({ kind: "unclear", points: 0 });
});

test("it is clear up to the critical p-value, and a hint beyond it", () => {
  const [from, to] = [share(0.31, 300), share(0.38, 600)];
  // SciPy 1.17, chi2_contingency([[93, 207], [228, 372]], correction=False).pvalue.
  expect(Math.abs(changeP(from, to) - 0.03876857413348478)).toBeLessThan(1e-9);
  expect(changeBetween(from, to, 0.039)).toMatchObject({ certainty: "clear" });
  expect(changeBetween(from, to, 0.038)).toMatchObject({ certainty: "hint" });
});

test("no p-value is small where the rounding could make up the difference", () => {
  expect(changeP(share(0.5, 1e6, 0.005), share(0.51, 1e6, 0.005))).toBe(1);
});

describe("the design effect at which a change flips", () => {
  test("is under 1.3 for 31 % of 300 against 38 % of 600", () => {
    const change = changeBetween(share(0.31, 300), share(0.38, 600), 0.05);
    expect(change?.kind === "rose" ? change.flipsAt : null).toBeCloseTo(1.11, 2);
  });

  test("leaves the interval just clear of no change", () => {
    fc.assert(
      fc.property(any, any, (from, to) => {
        const change = changeBetween(from, to, 1);
        if (change === null || change.kind === "unclear") return;
        const divided = (effect: number) =>
          changeBetween({ ...from, n: from.n / effect }, { ...to, n: to.n / effect }, 1)?.kind ?? "unclear";
        expect(change.flipsAt).toBeGreaterThanOrEqual(1);
        expect(divided(change.flipsAt)).toBe(change.kind);
        expect(divided(change.flipsAt + 2e-6)).toBe("unclear");
      }),
    );
  });
});

test("a change turns round with its ends", () => {
  fc.assert(
    fc.property(any, any, (from, to) => {
      const [forth, back] = [changeBetween(from, to, 0.01), changeBetween(to, from, 0.01)];
      if (forth === null || back === null) throw new Error("an interval is expected");
      expect(back.points).toBe(forth.points === 0 ? 0 : -forth.points);
      expect(back.kind).toBe({ rose: "fell", fell: "rose", unclear: "unclear" }[forth.kind]);
    }),
  );
});
