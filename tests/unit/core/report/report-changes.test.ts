import { describe, expect, test } from "vitest";
import { noteIdOf } from "@/lib/core/questionnaire/note";
import { freezeReport } from "@/lib/core/report/freeze-report";
import { isUnchanged, reportChanges } from "@/lib/core/report/report-changes";
import { makeReport } from "../../../fixtures/make-report";

const standards = "policy.pod-security-standards";
const before = makeReport({ [standards]: "0", "industry.delay": "yes" });

test("between a report and itself nothing has changed, whatever was left out of it", () => {
  const changes = reportChanges(before, makeReport({ [standards]: "0", "industry.delay": "yes" }));
  expect(isUnchanged(changes)).toBe(true);
});

describe("a level that was raised", () => {
  const after = makeReport({ [standards]: "4", "industry.delay": "yes" });
  const changes = reportChanges(before, after);

  test("shows in its control, its domain and the score, in whole points", () => {
    expect(changes.points).toEqual({ before: before.result?.points, after: after.result?.points });
    expect(changes.controls).toEqual([
      {
        title: "Pod Security Standards",
        before: { state: "known", level: 0, levelBand: null },
        after: { state: "known", level: 4, levelBand: null },
      },
    ]);
    expect(changes.domains.map(({ title }) => title)).toEqual(["Policy and sane defaults"]);
    expect(changes.answers).toEqual([]);
    expect(changes.figures).toEqual([]);
    expect(isUnchanged(changes)).toBe(false);
  });

  test("shows nothing of its control where the link shows a summary", () => {
    const summary = { detail: "summary", isScopeShown: false, areNotesShown: false } as const;
    const shown = reportChanges(freezeReport(before, summary).report, freezeReport(after, summary).report);
    expect(shown.points).toEqual(changes.points);
    expect(shown.controls).toEqual([]);
  });
});

test("another answer to an industry question is one, and the same in another order of keys is none", () => {
  const { answers } = reportChanges(before, makeReport({ [standards]: "0", "industry.delay": "no" }));
  expect(answers.map(({ title }) => title)).toEqual(["Deployment delay"]);
});

test("another note is one, where both reports show notes", () => {
  const noted = (text: string) =>
    makeReport({ [standards]: "0", "industry.delay": "yes", [noteIdOf(standards)]: text });
  expect(reportChanges(noted("one"), noted("another")).notes).toEqual([{ title: "Pod Security Standards" }]);
  expect(reportChanges(before, noted("one")).notes).toHaveLength(1);
  expect(isUnchanged(reportChanges(noted("one"), noted("one")))).toBe(true);
  const shown = { detail: "full", isScopeShown: true, areNotesShown: false } as const;
  const frozen = (text: string) => freezeReport(noted(text), shown).report;
  expect(isUnchanged(reportChanges(frozen("one"), frozen("another")))).toBe(true);
});

test("another basis, another profile and other figures are said", () => {
  const changes = reportChanges(
    before,
    makeReport(
      { [standards]: "0", "industry.delay": "yes", "profile.size": "1-9" },
      { depth: "quick", reportBasis: "quick", figuresEdition: "2026.1" },
    ),
  );
  expect(changes.isBasisChanged).toBe(true);
  expect(changes.isProfileChanged).toBe(true);
  expect(changes.figuresEdition).toEqual({ before: before.versions.figures, after: "2026.1" });
});
