import { describe, expect, test } from "vitest";
import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { buildRoundTrend } from "@/lib/core/team/build-round-trend";
import { makeAssessment } from "@/tests/fixtures/make-questionnaire";
import { makeGroup, shownReport } from "@/tests/fixtures/make-round";

const roundAt = (month: number, tokens: Readonly<Record<string, string>>, given: Partial<Assessment> = {}) =>
  shownReport({
    assessment: makeAssessment({
      id: `round ${month}`,
      touchedAt: `2026-0${month}-01T10:00:00.000Z`,
      ...given,
    }),
    responses: makeGroup(7, "developer", tokens),
  });
const spring = roundAt(3, { "network.default-deny": "1", "network.mesh": "3", "identity.rbac": "2" });
const summer = roundAt(6, { "network.default-deny": "3", "network.mesh": "1", "identity.rbac": "2" });

describe("the rounds of a scope", () => {
  test("stand in order of time, each with what its own report shows", () => {
    const { points } = buildRoundTrend([summer, spring]);
    expect(points.map(({ assessmentId }) => assessmentId)).toEqual(["round 3", "round 6"]);
    expect(points[0]).toMatchObject({
      points: spring.result?.points,
      highPoints: spring.result?.highPoints,
      respondents: 7,
      agreement: null,
      domains: [
        { id: "network", points: 38 },
        { id: "identity", points: 50 },
      ],
    });
  });

  test("over one questionnaire are compared by their scores", () => {
    // By hand, weights 3, 1, 2: (3 · 1 + 3 + 2 · 2) / 24 = 42, (3 · 3 + 1 + 2 · 2) / 24 = 58.
    expect(buildRoundTrend([spring, summer]).changes).toEqual([
      {
        from: "round 3",
        to: "round 6",
        kind: "whole",
        controls: 3,
        points: 16,
        domains: [
          { id: "network", title: "Network", points: 25 },
          { id: "identity", title: "Identity", points: 0 },
        ],
      },
    ]);
  });

  test("over different versions or depths are compared over the controls that both show, and say so", () => {
    const quick = roundAt(5, { "network.default-deny": "3", "identity.rbac": "3" }, { depth: "quick" });
    const trend = buildRoundTrend([spring, quick]);
    expect(trend.hasBothDepths).toBe(true);
    // By hand over weights 3 and 2: (3 · 1 + 2 · 2) / 20 = 35, (3 · 3 + 2 · 3) / 20 = 75.
    expect(trend.changes).toMatchObject([{ kind: "shared", controls: 2, points: 40 }]);
    const newer = { ...summer, versions: { ...summer.versions, questionnaire: "2027.1" } };
    expect(buildRoundTrend([spring, newer])).toMatchObject({
      hasBothDepths: false,
      changes: [{ kind: "shared", controls: 3, points: 16 }],
    });
  });

  test("leave out of what is shared a control that either does not show, or that does not apply", () => {
    const quick = roundAt(5, { "network.default-deny": "3", "identity.rbac": "3" }, { depth: "quick" });
    const hidden = spring.controls.map((control) =>
      control.id === "identity.rbac" ? { ...control, state: "withheld" as const, level: null } : control,
    );
    expect(buildRoundTrend([{ ...spring, controls: hidden }, quick]).changes).toMatchObject([
      { kind: "shared", controls: 1, points: 50 },
    ]);
  });

  test("that share nothing, or were scored otherwise, are no change", () => {
    const apart = { ...summer, versions: { ...summer.versions, questionnaire: "2027.1" }, controls: [] };
    const rescored = { ...summer, versions: { ...summer.versions, scoring: "2" } };
    for (const later of [apart, rescored]) {
      expect(buildRoundTrend([spring, later]).changes).toEqual([
        { from: "round 3", to: "round 6", kind: "incomparable" },
      ]);
    }
  });
});
