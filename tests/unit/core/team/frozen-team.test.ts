import { expect, test } from "vitest";
import { frozenTeam } from "@/lib/core/team/frozen-team";
import { exampleTeamReport } from "../../../fixtures/example-team-report";

test("a team's section stays as it is, with its trend, and gains nothing that nobody listed", () => {
  const { team } = exampleTeamReport();
  expect(team?.trend?.points.length).toBeGreaterThan(1);
  expect(frozenTeam.parse(team)).toEqual(team);
  const marked = JSON.parse(JSON.stringify(team), (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one) ? { ...one, note: "marker" } : one,
  );
  expect(frozenTeam.parse(marked)).toEqual(team);
});
