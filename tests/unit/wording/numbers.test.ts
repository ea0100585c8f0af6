import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wholePoints } from "@/lib/core/scoring/whole-points";
import {
  count,
  counted,
  exact,
  interval,
  knownShare,
  level,
  list,
  percent,
  pointsInterval,
  sampleSize,
  sentence,
  signedPoints,
  signedTenths,
  wholeNumber,
} from "@/lib/wording/numbers";

const proportion = fc.double({ min: 0, max: 1, noNaN: true });

describe("percent", () => {
  test.each([
    [0, "0 %"],
    [0.67, "67 %"],
    [0.385, "39 %"],
    [0.215, "22 %"],
    [0.995, "100 %"],
  ])("of %d is %s", (value, words) => {
    expect(percent(value)).toBe(words);
  });

  test("is the core's whole points, so no surface rounds otherwise", () => {
    fc.assert(fc.property(proportion, (value) => percent(value) === `${wholePoints(100 * value)} %`));
  });
});

describe("knownShare", () => {
  test("rounds down, so 100 % means everything and 60 % has its label", () => {
    expect([0.999, 0.5999, 0.6, 1].map(knownShare)).toEqual(["99 %", "59 %", "60 %", "100 %"]);
  });
});

describe("signs", () => {
  test("are real ones, and nothing has none", () => {
    expect([11, -5, 0].map(signedPoints)).toEqual(["+11", "−5", "0"]);
    expect([3.4, 0].map(signedTenths)).toEqual(["+3.4", "0.0"]);
    expect(pointsInterval({ low: -0.052, high: 0.131 })).toBe("−5 to 13");
    expect(pointsInterval({ low: -0.001, high: 0.004 })).toBe("0 to 0");
  });
});

describe("counts", () => {
  test("are words up to twenty and agree with their noun", () => {
    expect([0, 1, 12, 20, 21, 2063].map(count)).toEqual(["zero", "one", "twelve", "twenty", "21", "2,063"]);
    expect(counted(1, "point")).toBe("one point");
    expect(counted(16, "point")).toBe("sixteen points");
    expect(counted(2, "more", "more")).toBe("two more");
    expect(wholeNumber(1234567)).toBe("1,234,567");
  });
});

describe("the rest", () => {
  test("of what a sentence needs", () => {
    expect(interval({ low: 0.63, high: 0.708 })).toBe("63 to 71 %");
    expect(sampleSize({ n: 2063 })).toBe("n = 2,063");
    expect(sampleSize({ n: null })).toBe("n not stated");
    expect([3, 2.5].map(level)).toEqual(["3", "2.5"]);
    expect([79.5, 55.2083, 144].map(exact)).toEqual(["79.5", "55.21", "144"]);
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(list)).toEqual(["", "a", "a and b", "a, b and c"]);
    expect(sentence("two in three")).toBe("Two in three");
  });
});

test("an interval that leaves zero out never shows it as its bound", () => {
  expect(pointsInterval({ low: 0.0036, high: 0.133 })).toBe("under 1 to 13");
  expect(pointsInterval({ low: -0.05, high: 0.05 })).toBe("−5 to 5");
});
