import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildScopeTrend } from "@/lib/core/team/build-scope-trend";
import { basisKey } from "@/lib/core/team/compare-rounds";
import type { ClosedRound } from "@/lib/core/team/scope-trend";
import { trendReportSchema } from "@/lib/core/team/trend-report";
import { makeAssessment } from "@/tests/fixtures/make-questionnaire";
import { arbitraryRound, makeGroup, roundReport, shownReport, threeDomains } from "@/tests/fixtures/make-round";

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

/** Closed rounds of chance, one a month: what their reports are made of does not matter here. */
const closedRounds: fc.Arbitrary<readonly ClosedRound[]> = fc
  .array(fc.record({ round: arbitraryRound, version: fc.constantFrom("2026.1", "2027.1") }), { maxLength: 6 })
  .map((all) =>
    all.map(({ round, version }, month): ClosedRound => {
      const made = roundReport(round, threeDomains);
      if (made.kind === "withheld") return { ...withheldAt(month + 1), threshold: made.threshold };
      const { report } = made;
      const versions = { ...report.versions, questionnaire: version };
      const closed = { assessmentId: `round ${month + 1}`, scopeId: "a", closedAt: at(month + 1), threshold: 5 };
      return { ...closed, kind: "shown", report: { ...report, versions } };
    }),
  );

describe("the closed rounds of a scope", () => {
  test("stand in order of closing, whatever order they come in", () => {
    const rounds = [shownAt(1, "1"), withheldAt(2), shownAt(3, "2")];
    const expected = buildScopeTrend(rounds);
    expect(expected.rounds.map(({ closedAt }) => closedAt)).toEqual([at(1), at(2), at(3)]);
    expect(buildScopeTrend([rounds[2], rounds[0], rounds[1]].flatMap((one) => one ?? []))).toEqual(expected);
    fc.assert(
      fc.property(closedRounds, fc.infiniteStream(fc.nat()), (some, chance) => {
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
      fc.property(closedRounds, (some) => {
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

  test("tell nothing beyond what is read of their reports", () => {
    fc.assert(
      fc.property(closedRounds, (some) => {
        const read = some.map((round) =>
          round.kind === "withheld" ? round : { ...round, report: trendReportSchema.parse(round.report) },
        );
        expect(buildScopeTrend(read)).toEqual(buildScopeTrend(some));
      }),
    );
  });

  test("are changes only between shown neighbours, as wholes only where they were asked and scored alike", () => {
    fc.assert(
      fc.property(closedRounds, (some) => {
        const shown = some.flatMap((round) => (round.kind === "shown" ? [round] : []));
        const { changes, comparable } = buildScopeTrend(some);
        expect(changes.map(({ from, to }) => [from, to])).toEqual(
          shown.slice(1).map((later, before) => [shown[before]?.assessmentId, later.assessmentId]),
        );
        for (const [before, change] of changes.entries()) {
          const [earlier, later] = [shown[before]?.report, shown[before + 1]?.report];
          if (earlier === undefined || later === undefined) throw new Error("no pair");
          const isAlike = basisKey(earlier) === basisKey(later) && earlier.result !== null && later.result !== null;
          expect(change.kind === "whole").toBe(isAlike);
          if (change.kind === "whole") {
            expect(change.points).toBe((later.result?.points ?? 0) - (earlier.result?.points ?? 0));
          }
          if (change.kind !== "shared") continue;
          const shows = (report: typeof earlier, id: string) =>
            report.controls.some((one) => one.id === id && one.state !== "withheld" && one.state !== "not-applicable");
          const both = later.controls.filter(({ id }) => shows(earlier, id) && shows(later, id));
          expect(change.controls).toBe(both.length);
        }
        expect(comparable.rounds).toBeLessThanOrEqual(shown.length);
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
