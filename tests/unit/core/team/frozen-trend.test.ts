import { expect, test } from "vitest";
import { frozenTrend } from "@/lib/core/team/frozen-trend";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";

test("a trend is read as it was frozen, and nothing else is", () => {
  const { trend } = exampleTeamReport().team;
  expect(frozenTrend.parse(JSON.parse(JSON.stringify(trend)))).toEqual(trend);
  expect(frozenTrend.safeParse({ points: [] }).success).toBe(false);
});
