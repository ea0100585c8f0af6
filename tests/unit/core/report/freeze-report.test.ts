import { describe, expect, test } from "vitest";
import { noteIdOf } from "@/lib/core/questionnaire/note";
import { freezeReport, openFrozen } from "@/lib/core/report/freeze-report";
import { makeReport } from "../../../fixtures/make-report";

const report = makeReport({}, { scope: "Marker Cluster", id: "6f2b1f0e-0000-4000-8000-000000000001" });
const whole = freezeReport(report, { detail: "full", isScopeShown: true, areNotesShown: false });
const summary = freezeReport(report, { detail: "summary", isScopeShown: false, areNotesShown: false });

/** A stored value as the database gives it back: the same JSON, with its keys in another order. */
function stored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toReversed())
      : one,
  );
}

test("a whole report is frozen to the digit, without the assessment's id and what only its owner can act on", () => {
  expect(whole.report).toEqual({ ...report, assessmentId: null, shared: "full", newerFigures: null, otherBasis: null });
  expect(openFrozen(stored(whole))).toEqual(whole.report);
});

test("SH-5 nothing that nobody listed is frozen, at any depth", () => {
  const marked = JSON.parse(JSON.stringify(report), (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one) ? { ...one, note: "marker-of-a-note" } : one,
  );
  expect(JSON.stringify(marked)).toContain("marker-of-a-note");
  for (const detail of ["full", "summary"] as const) {
    const frozen = freezeReport(marked, { detail, isScopeShown: true, areNotesShown: false });
    expect(JSON.stringify(frozen)).not.toContain("marker-of-a-note");
  }
});

describe("SH-5 notes", () => {
  const noted = makeReport({ [noteIdOf("policy.pod-security-standards")]: "marker-of-a-note" });
  const frozen = (shown: Parameters<typeof freezeReport>[1]) => JSON.stringify(freezeReport(noted, shown));

  test("are frozen only where they were chosen, and in no summary", () => {
    expect(noted.notes).toEqual([{ controlId: "policy.pod-security-standards", texts: ["marker-of-a-note"] }]);
    expect(frozen({ detail: "full", isScopeShown: true, areNotesShown: true })).toContain("marker-of-a-note");
    expect(frozen({ detail: "full", isScopeShown: true, areNotesShown: false })).not.toContain("marker-of-a-note");
    expect(frozen({ detail: "summary", isScopeShown: true, areNotesShown: true })).not.toContain("marker-of-a-note");
  });

  test("are none in what was frozen before there were notes", () => {
    const { notes: _, ...before } = whole.report;
    expect(openFrozen({ ...whole, report: before })).toEqual(whole.report);
  });
});

describe("SH-5 a summary", () => {
  test("holds score and domains as they are", () => {
    expect(summary.report.result).toEqual({ ...report.result, shownGain: 0 });
    expect(summary.report.domains).toEqual(report.domains);
    expect(summary.report.counts).toEqual(report.counts);
  });

  test("holds no scope, no answer, no control, no gap and no profile", () => {
    const text = JSON.stringify(summary);
    expect(text).not.toContain("Marker Cluster");
    for (const { title, question } of report.controls) {
      expect(text).not.toContain(JSON.stringify(question).slice(1, -1));
      expect(text).not.toContain(`"${title}"`);
    }
    for (const { answer } of report.profile) expect(text).not.toContain(answer);
    expect(text.length).toBeLessThan(8000);
    expect(openFrozen(stored(summary))).toEqual(summary.report);
  });
});

test("what this version cannot open is null", () => {
  expect(openFrozen({ ...whole, format: 0 })).toBeNull();
  expect(openFrozen({ ...whole, report: { ...whole.report, domains: "x" } })).toBeNull();
  for (const nothing of [null, undefined, {}, "x"]) expect(openFrozen(nothing)).toBeNull();
});
