import { byClosing, scopeRound } from "./build-scope-trend";
import { basisKey } from "./compare-rounds";
import type { Scope } from "./scope";
import type { ClosedRound, ScopeRound, ShownRound } from "./scope-trend";

/** A scope and the newest of its closed rounds. */
export type ScopeNow<R extends ScopeRound = ScopeRound> = Readonly<{ scope: Scope; round: R }>;

/** Scopes whose newest rounds asked the same controls of the same questionnaire, scored alike: these may be compared. */
export type ScopeGroup = Readonly<{
  questionnaire: string;
  scoring: string;
  basis: ShownRound["basis"];
  controls: number;
  /** The lowest score first, those without one last. */
  rows: readonly ScopeNow<ShownRound>[];
}>;

/** Scopes beside each other, each by its newest closed round. */
export type ScopesBeside = Readonly<{
  /** The one with the most scopes first. */
  groups: readonly ScopeGroup[];
  /** Scopes whose newest round shows nothing. */
  withheld: readonly ScopeNow<Extract<ScopeRound, { kind: "withheld" }>>[];
}>;

/** Sets scopes beside each other. A scope without a closed round is left out. */
export function buildScopesBeside(scopes: readonly Scope[], closed: readonly ClosedRound[]): ScopesBeside {
  const newest = scopes.flatMap((scope) => {
    const last = byClosing(closed.filter(({ scopeId }) => scopeId === scope.id)).at(-1);
    return last === undefined ? [] : [{ scope, closed: last, round: scopeRound(last) }];
  });
  const shown = newest.flatMap(({ scope, closed: last, round }) =>
    last.kind === "shown" && round.kind === "shown" ? [{ key: basisKey(last.report), scope, round }] : [],
  );
  const keys = [...new Set(shown.map(({ key }) => key))];
  return {
    groups: keys
      .flatMap((key) => groupOf(shown.filter((one) => one.key === key).map(({ scope, round }) => ({ scope, round }))))
      .toSorted((one, two) => two.rows.length - one.rows.length),
    withheld: newest.flatMap(({ scope, round }) => (round.kind === "withheld" ? [{ scope, round }] : [])),
  };
}

/** Whether there are two scopes or more to set beside each other. */
export function isBeside({ groups, withheld }: ScopesBeside): boolean {
  return groups.flatMap(({ rows }) => rows).length + withheld.length > 1;
}

function groupOf(rows: readonly ScopeNow<ShownRound>[]): readonly ScopeGroup[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { questionnaire, scoring, basis, controls } = first.round;
  return [{ questionnaire, scoring, basis, controls, rows: rows.toSorted(byScore) }];
}

function byScore({ round: one }: ScopeNow<ShownRound>, { round: two }: ScopeNow<ShownRound>): number {
  return (one.points ?? 101) - (two.points ?? 101);
}
