import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noteIdOf } from "@/lib/core/questionnaire/note";
import { toCsv } from "@/lib/exports/csv";
import { exampleReport } from "@/tests/fixtures/example-report";
import { readCsv } from "@/tests/fixtures/read-csv";
import { anyText } from "../../fixtures/any-text";

const scopeOf = (scope: string) => {
  const csv = toCsv(exampleReport({ assessment: { scope } }));
  return readCsv(csv).find((row) => row.field === "scope")?.shown;
};

describe("toCsv", () => {
  const report = exampleReport();
  const rows = readCsv(toCsv(report));

  test("has one row for each number of the score, shown and exact", () => {
    const row = rows.find((one) => one.section === "score" && one.field === "score");
    expect(row).toMatchObject({
      shown: String(report.result?.points),
      value: String(report.result?.score),
      unit: "points",
    });
  });

  test("has every domain, gap, unknown control, control, published proportion and edition", () => {
    const count = (section: string, field: RegExp) =>
      rows.filter((row) => row.section === section && field.test(row.field ?? "")).length;
    expect(count("domain", /^target$/)).toBe(report.domains.length);
    expect(count("gap", /^gain$/)).toBe(report.gaps.length);
    expect(count("unknown", /^could add$/)).toBe(report.unknowns.length);
    expect(count("control", /^level$/)).toBe(report.controls.length);
    const bars = report.comparisons.flatMap((comparison) => comparison.bars);
    expect(count("comparison", /^(?!your answer|segment)/)).toBe(bars.length);
    const segments = report.comparisons.flatMap(({ segment }) => segment?.bars ?? []);
    expect(segments.length).toBeGreaterThan(3);
    expect(count("comparison", /^segment$/)).toBe(segments.length);
    const practices = report.controls.flatMap((control) => control.practices);
    expect(practices.length).toBeGreaterThan(10);
    expect(count("practice", /./)).toBe(practices.length);
    expect(count("trend", /./)).toBe(
      report.comparisons
        .flatMap(({ trend, trendSegment }) => [...(trend?.segments ?? []), ...(trendSegment?.lines ?? [])])
        .reduce((sum, { points }) => sum + points.length, 0),
    );
  });

  test("keeps true numbers as numbers, negative ones too", () => {
    const distance = rows.find((row) => row.section === "score" && row.field === "distance to target");
    expect(distance?.shown).toBe(String(report.result?.distancePoints));
    expect(Number(distance?.shown)).toBeLessThan(0);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠1", '"=1'])(
    "EX-1: a text that starts like a formula starts with an apostrophe or a letter: %j",
    (scope) => {
      const shown = scopeOf(scope) ?? "";
      expect(shown).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/u);
      expect(shown).toContain(scope);
    },
  );

  test("EX-1: any text comes back whole from a strict reader", () => {
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 40 }), (scope) => {
        const shown = scopeOf(scope) ?? "";
        expect([scope, `'${scope}`]).toContain(shown);
        expect(shown).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/u);
      }),
      { numRuns: 20 },
    );
  });

  test("EX-1: a note is a text of its own row, and starts no formula", () => {
    const noted = exampleReport({ tokens: { [noteIdOf("policy.pod-security-standards")]: "=1+1\nline two" } });
    const found = readCsv(toCsv(noted)).filter(({ section }) => section === "note");
    expect(found).toMatchObject([{ id: "policy.pod-security-standards", field: "note", shown: "'=1+1\nline two" }]);
  });

  test("says so where there is no score", () => {
    const none = { ...report, result: null };
    expect(readCsv(toCsv(none)).find((row) => row.section === "score")).toMatchObject({ shown: "no score", value: "" });
  });
});
