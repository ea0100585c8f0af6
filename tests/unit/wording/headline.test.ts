import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReportResult } from "@/lib/core/report/report";
import { headline } from "@/lib/wording/headline";
import { count, sentence } from "@/lib/wording/numbers";
import { makeReport, makeSparseReport } from "@/tests/fixtures/make-report";

/** The example's report with these whole points in place of its own. */
function at(points: number, highPoints: number, targetPoints: number, given: Partial<ReportResult> = {}) {
  const report = makeReport();
  if (report.result === null) throw new Error("the example has a score");
  const whole = {
    points,
    highPoints,
    targetPoints,
    distancePoints: points - targetPoints,
    unknownPoints: highPoints - points,
  };
  return { ...report, result: { ...report.result, ...whole, ...given } };
}
const title = (...given: Parameters<typeof at>) => headline(at(...given)).title;

describe("headline", () => {
  test.each([
    [55, 71, 60, "Five points below the target line, and sixteen points are simply not known"],
    [59, 60, 60, "One point below the target line, and one point is simply not known"],
    [40, 50, 60, "Twenty points below the target line, and the ten points not known cannot close it"],
    [55, 55, 60, "Five points below the target line"],
    [60, 60, 60, "Exactly on the target line"],
    [60, 68, 60, "Exactly on the target line, with eight points still not known"],
    [67, 67, 60, "Seven points above the target line"],
    [61, 62, 60, "One point above the target line, with one point still not known"],
  ])("%i to %i against %i: %s", (points, high, target, words) => {
    expect(title(points, high, target)).toBe(words);
  });

  test("gives no verdict where too little is known, unless the range decides it", () => {
    const little = { coverage: 0.4, maturity: null } as const;
    expect(title(20, 80, 60, little)).toBe("Not enough is known for a verdict: anything from 20 to 80 of 100");
    expect(title(5, 55, 60, little)).toMatch(/^55 points below the target line/);
    expect(headline(at(20, 80, 60, little)).lead).toContain("A maturity label needs 60 % of the weight");
  });

  test("says when nothing is known and when nothing applies", () => {
    const nothing = headline(makeSparseReport());
    expect(nothing.title).toMatch(/^Nothing is known yet/);
    expect(nothing.figures[0]).toEqual({ value: "0 %", label: "of the weight known: 0 of 59 controls" });
    expect(headline({ ...makeReport(), result: null })).toMatchObject({
      title: expect.stringMatching(/no score/),
      figures: [],
    });
  });

  test("says the quick basis", () => {
    expect(headline(makeReport({}, { reportBasis: "quick" })).lead).toContain("(quick score, 30 of 59 controls)");
  });

  test("shows coverage, a comparison and what the listed gaps bring, and never calls coverage answered", () => {
    const { figures } = headline(makeReport());
    expect(figures.map((figure) => figure.label)).toEqual([
      expect.stringMatching(/^of the weight known: \d+ of \d+ controls$/),
      "of organisations delayed or slowed a deployment; so did you",
      expect.stringMatching(/^points from the first ten gaps$/),
    ]);
    expect(JSON.stringify(headline(makeReport()))).not.toContain("weight answered");
  });

  test("never contradicts the whole points", () => {
    const whole = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(whole, whole, whole, (one, two, target) => {
        const [points, high] = [Math.min(one, two), Math.max(one, two)];
        const said = title(points, high, target);
        const by = sentence(count(Math.abs(points - target)));
        if (points === target) return said.startsWith("Exactly on");
        if (!said.startsWith(`${by} point`)) return false;
        if (points > target) return said.includes("above") && !said.includes("below");
        return said.includes("below") && said.includes("cannot close it") === (high > points && high < target);
      }),
    );
  });
});
