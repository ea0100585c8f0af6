import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countLevels } from "@/lib/core/disclosure/level-counts";
import type { Level } from "@/lib/core/questionnaire/control";
import { histogram } from "@/lib/core/team/histogram";

const countsOf = (levels: readonly Level[]) => {
  const found = histogram(countLevels(levels));
  return found.kind === "withheld" ? found.reason : found.bins.map(({ count }) => count);
};

describe("histogram", () => {
  test("shows every level where none was given by one person alone", () => {
    expect(countsOf([0, 0, 3, 3, 3])).toEqual([2, 0, 0, 3, 0]);
  });

  test("merges 0 with 1 and 3 with 4 where somebody would stand alone", () => {
    expect(countsOf([0, 1, 3, 4, 4])).toEqual([2, 0, 3]);
  });

  test("is not shown where merging leaves one alone", () => {
    expect(countsOf([0, 4, 4, 4, 4])).toBe("single-answer");
    expect(countsOf([2, 3, 3, 4, 4])).toBe("single-answer");
  });

  test("never has a bin of one, and always counts everybody", () => {
    const levels = fc.array(fc.constantFrom<Level>(0, 1, 2, 3, 4), { maxLength: 30 });
    fc.assert(
      fc.property(levels, (known) => {
        const found = histogram(countLevels(known));
        if (found.kind === "withheld") return;
        expect(found.bins.filter(({ count }) => count === 1)).toEqual([]);
        expect(found.bins.reduce((sum, { count }) => sum + count, 0)).toBe(known.length);
      }),
      { numRuns: 3000 },
    );
  });
});
