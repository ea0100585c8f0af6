import { describe, expect, test } from "vitest";
import type { Depth } from "@/lib/core/questionnaire/assessment";
import type { ClosedRound } from "@/lib/core/team/scope-trend";
import { buildScopesBeside, isBeside } from "@/lib/core/team/scopes-beside";
import { makeAssessment } from "@/tests/fixtures/make-questionnaire";
import { makeGroup, shownReport } from "@/tests/fixtures/make-round";
import { makeScope as scope } from "@/tests/fixtures/make-scope";

const closed = (scopeId: string, level: string, month = 1, depth: Depth = "full"): ClosedRound => ({
  assessmentId: `${scopeId} ${month}`,
  scopeId,
  closedAt: `2026-0${month}-01T10:00:00.000Z`,
  threshold: 5,
  kind: "shown",
  report: shownReport({
    assessment: makeAssessment({ depth }),
    responses: makeGroup(7, "developer", { "network.default-deny": level, "identity.rbac": level }),
  }),
});
const few = (scopeId: string, month: number): ClosedRound => {
  const { assessmentId, closedAt, threshold } = closed(scopeId, "1", month);
  return { assessmentId, scopeId, closedAt, threshold, kind: "withheld", reason: "too-few" };
};

describe("scopes beside each other", () => {
  test("stand by their newest closed round, the lowest score first", () => {
    const rounds = [closed("a", "1"), closed("a", "4", 2), closed("b", "2", 3), closed("c", "3")];
    const { groups } = buildScopesBeside(
      ["a", "b", "c", "never"].map((id) => scope(id)),
      rounds,
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]?.rows.map(({ round }) => round.assessmentId)).toEqual(["b 3", "c 1", "a 2"]);
  });

  test("stand in groups by what they were asked, the largest first", () => {
    const rescored = closed("c", "3");
    const other: ClosedRound =
      rescored.kind === "shown"
        ? { ...rescored, report: { ...rescored.report, versions: { questionnaire: "2026.1", scoring: "2" } } }
        : rescored;
    const rounds = [closed("q", "1", 1, "quick"), closed("a", "2"), closed("b", "1"), other];
    const { groups } = buildScopesBeside(
      ["q", "a", "b", "c"].map((id) => scope(id)),
      rounds,
    );
    expect(groups.map(({ basis, scoring, rows }) => [basis, scoring, rows.map((one) => one.scope.id)])).toEqual([
      ["full", "1", ["b", "a"]],
      ["quick", "1", ["q"]],
      ["full", "2", ["c"]],
    ]);
  });

  test("never fall back on an older round where the newest is withheld", () => {
    const { groups, withheld } = buildScopesBeside([scope("a")], [closed("a", "4"), few("a", 2)]);
    expect(groups).toEqual([]);
    expect(withheld).toEqual([{ scope: scope("a"), round: few("a", 2) }]);
    expect(isBeside({ groups, withheld })).toBe(false);
  });
});
