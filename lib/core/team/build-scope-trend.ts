import { compareRounds } from "./compare-rounds";
import type { RoundChange } from "./round-trend";
import type { ClosedRound, ScopeRound, ScopeTrend } from "./scope-trend";

/** The closed rounds of one scope over time. One that is withheld stands in no change, and changes no other. */
export function buildScopeTrend(closed: readonly ClosedRound[]): ScopeTrend {
  const inOrder = byClosing(closed);
  const shown = inOrder.flatMap((round) =>
    round.kind === "shown" ? [{ id: round.assessmentId, report: round.report }] : [],
  );
  const changes = shown.slice(1).flatMap((later, at) => {
    const earlier = shown[at];
    return earlier === undefined ? [] : [compareRounds(earlier, later)];
  });
  return {
    rounds: inOrder.map(scopeRound),
    changes,
    comparable: comparable(shown.length, changes),
    hasBothDepths: new Set(shown.map(({ report }) => report.basis)).size > 1,
  };
}

function comparable(shown: number, changes: readonly RoundChange[]): ScopeTrend["comparable"] {
  const apart = changes.findLastIndex(({ kind }) => kind !== "whole");
  const run = changes.slice(apart + 1);
  const points = run.reduce((sum, change) => sum + (change.kind === "whole" ? change.points : 0), 0);
  return { rounds: Math.min(shown, run.length + 1), points };
}

/** Rounds as they closed, the first first. */
export function byClosing<R extends Pick<ClosedRound, "closedAt" | "assessmentId">>(
  rounds: readonly R[],
): readonly R[] {
  const keyOf = ({ closedAt, assessmentId }: R) => `${closedAt} ${assessmentId}`;
  return rounds.toSorted((one, two) => (keyOf(one) < keyOf(two) ? -1 : 1));
}

/** What a trend says of a round. */
export function scopeRound(round: ClosedRound): ScopeRound {
  const { assessmentId, scopeId, closedAt, threshold } = round;
  const closed = { assessmentId, scopeId, closedAt, threshold };
  if (round.kind === "withheld") return { ...closed, kind: "withheld", reason: round.reason };
  const { versions, basis, result, domains, controls, team } = round.report;
  return {
    ...closed,
    kind: "shown",
    questionnaire: versions.questionnaire,
    scoring: versions.scoring,
    basis,
    controls: controls.length,
    respondents: team?.respondents ?? 1,
    points: result?.points ?? null,
    highPoints: result?.highPoints ?? null,
    coverage: result?.coverage ?? null,
    agreement: team?.agreement?.tenths ?? null,
    domains: domains.map(({ id, shortTitle, result: own }) => ({
      id,
      title: shortTitle,
      points: own?.points ?? null,
      highPoints: own?.highPoints ?? null,
    })),
  };
}
