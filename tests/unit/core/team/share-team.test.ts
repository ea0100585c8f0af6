import { expect, test } from "vitest";
import { freezeReport } from "@/lib/core/report/freeze-report";
import { exampleTeamReport } from "../../../fixtures/example-team-report";

const report = exampleTeamReport();

test("SH-5 a shared team report tells its rounds apart without their ids", () => {
  const { report: shared } = freezeReport(report, { detail: "full", isScopeShown: true, areNotesShown: false });
  const ids = report.team?.trend?.points.map(({ assessmentId }) => assessmentId) ?? [];
  expect(ids.length).toBeGreaterThan(1);
  for (const id of ids) expect(JSON.stringify(shared)).not.toContain(id);
  expect(shared.team?.trend?.points.map(({ assessmentId }) => assessmentId)).toEqual(
    ids.map((_, at) => String(at + 1)),
  );
  const changes = report.team?.trend?.changes ?? [];
  expect(shared.team?.trend?.changes).toEqual(
    changes.map((change, at) => ({ ...change, from: String(at + 1), to: String(at + 2) })),
  );
});

test("SH-5 a summary of a team says how many answered and how far they agree, and nothing of a job function", () => {
  const { report: shared } = freezeReport(report, { detail: "summary", isScopeShown: false, areNotesShown: false });
  expect(shared.team).toMatchObject({ respondents: report.team?.respondents, agreement: report.team?.agreement });
  expect(JSON.stringify(shared)).not.toMatch(/developer|operations|isLeads|histogram/);
});
