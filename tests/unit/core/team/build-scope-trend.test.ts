import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildScopeTrend } from "@/lib/core/team/build-scope-trend";
import type { ClosedRound } from "@/lib/core/team/scope-trend";
import { arbitraryClosedRounds } from "@/tests/fixtures/arbitrary-closed-rounds";
import { makeAssessment } from "@/tests/fixtures/make-questionnaire";
import { makeGroup, shownReport } from "@/tests/fixtures/make-round";

const at = (month: number) => `2026-${String(month).padStart(2, "0")}-01T10:00:00.000Z`;

const shownAt = (month: number, level: string, depth: "quick" | "full" = "full"): ClosedRound => ({
  assessmentId: `round ${month}`,
  scopeId: "a",
  closedAt: at(month),
  threshold: 5,
  kind: "shown",
  report: shownReport({
    assessment: makeAssessment({ depth }),
    responses: makeGroup(5, "developer", {
      "network.default-deny": level,
      "network.mesh": level,
      "identity.rbac": "2",
    }),
  }),
});
const withheldAt = (month: number): ClosedRound => ({
  assessmentId: `round ${month}`,
  scopeId: "a",
  closedAt: at(month),
  threshold: 5,
  kind: "withheld",
  reason: "too-few",
});

describe("the closed rounds of a scope", () => {
  test("stand in order of closing, whatever order they come in", () => {
    const rounds = [shownAt(1, "1"), withheldAt(2), shownAt(3, "2")];
    const expected = buildScopeTrend(rounds);
    expect(expected.rounds.map(({ closedAt }) => closedAt)).toEqual([at(1), at(2), at(3)]);
    expect(buildScopeTrend([rounds[2], rounds[0], rounds[1]].flatMap((one) => one ?? []))).toEqual(expected);
    fc.assert(
      fc.property(arbitraryClosedRounds, fc.infiniteStream(fc.nat()), (some, chance) => {
        const shuffled = some
          .map((one) => ({ one, rank: chance.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        expect(buildScopeTrend(shuffled)).toEqual(buildScopeTrend(some));
      }),
    );
  });

  test("that are withheld say when they closed and why, and no number more", () => {
    const [withheld] = buildScopeTrend([withheldAt(2)]).rounds;
    expect(withheld).toEqual(withheldAt(2));
    // Where somebody sees whether a round is shown, nothing else of it may be told by what stands beside it.
    fc.assert(
      fc.property(arbitraryClosedRounds, (some) => {
        const shown = some.filter(({ kind }) => kind === "shown");
        const [all, alone] = [buildScopeTrend(some), buildScopeTrend(shown)];
        expect(all.changes).toEqual(alone.changes);
        expect(all.rounds.filter(({ kind }) => kind === "shown")).toEqual(alone.rounds);
        expect(all.comparable).toEqual(alone.comparable);
        for (const round of all.rounds) {
          if (round.kind === "shown") continue;
          expect(Object.keys(round).toSorted()).toEqual([
            "assessmentId",
            "closedAt",
            "kind",
            "reason",
            "scopeId",
            "threshold",
          ]);
        }
      }),
    );
  });

  test("are changes between shown neighbours alone", () => {
    fc.assert(
      fc.property(arbitraryClosedRounds, (some) => {
        const ids = some.flatMap(({ kind, assessmentId }) => (kind === "shown" ? [assessmentId] : []));
        const { changes, comparable } = buildScopeTrend(some);
        expect(changes.map(({ from, to }) => [from, to])).toEqual(ids.slice(1).map((to, before) => [ids[before], to]));
        expect(comparable.rounds).toBeLessThanOrEqual(ids.length);
      }),
    );
  });

  test("are followed as a whole as long as each is compared with the next as a whole", () => {
    const rounds = [shownAt(1, "4", "quick"), shownAt(2, "1"), withheldAt(3), shownAt(4, "2"), shownAt(5, "4")];
    const { comparable, changes, hasBothDepths } = buildScopeTrend(rounds);
    expect(changes.map(({ kind }) => kind)).toEqual(["shared", "whole", "whole"]);
    // By hand, weights 3, 1, 2: (4 · 1 + 2 · 2) / 24 = 33, (4 · 4 + 2 · 2) / 24 = 83.
    expect(comparable).toEqual({ rounds: 3, points: 50 });
    expect(hasBothDepths).toBe(true);
    expect(buildScopeTrend([]).comparable).toEqual({ rounds: 0, points: 0 });
    expect(buildScopeTrend([shownAt(1, "2")]).comparable).toEqual({ rounds: 1, points: 0 });
  });
});
