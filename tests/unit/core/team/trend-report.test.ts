import fc from "fast-check";
import { expect, test } from "vitest";
import { buildScopeTrend } from "@/lib/core/team/build-scope-trend";
import { trendReportSchema } from "@/lib/core/team/trend-report";
import { arbitraryClosedRounds } from "@/tests/fixtures/arbitrary-closed-rounds";
import { makeGroup, shownReport } from "@/tests/fixtures/make-round";

test("a trend says nothing of a report beyond the part that it reads", () => {
  fc.assert(
    fc.property(arbitraryClosedRounds, (some) => {
      const read = some.map((round) =>
        round.kind === "withheld" ? round : { ...round, report: trendReportSchema.parse(round.report) },
      );
      expect(buildScopeTrend(read)).toEqual(buildScopeTrend(some));
    }),
  );
});

test("the part has no distribution, no job function, no answer's text and no gap", () => {
  const report = shownReport({ responses: makeGroup(5, "developer", { "network.default-deny": "1" }) });
  const part = trendReportSchema.parse(report);
  expect(Object.keys(part).toSorted()).toEqual(["basis", "controls", "domains", "result", "team", "versions"]);
  expect(part.team).toEqual({ respondents: 5, agreement: null });
  expect(Object.keys(part.controls[0] ?? {}).toSorted()).toEqual(["domainId", "id", "level", "state", "weight"]);
});
