import { expect, test } from "vitest";
import { freezeReport } from "@/lib/core/report/freeze-report";
import { frozenFormat, frozenReport } from "@/lib/core/report/frozen-report";
import { makeReport, makeSparseReport } from "../../../fixtures/make-report";

const shown = { detail: "full", isScopeShown: true, areNotesShown: false } as const;

test.each([
  ["a full one", makeReport()],
  ["a quick one", makeReport({}, { depth: "quick", reportBasis: "quick" })],
  ["one with nothing known", makeSparseReport()],
])("every report fits into the form: %s", (_, report) => {
  const { format, report: frozen } = freezeReport(report, shown);
  expect(format).toBe(frozenFormat);
  expect(frozenReport.parse(frozen)).toEqual(frozen);
});

test("a report of an assessment, with its id, is none that a link shows", () => {
  expect(frozenReport.safeParse(makeReport()).success).toBe(false);
});
