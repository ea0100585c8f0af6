import { buildScopeTrend } from "./build-scope-trend";
import type { Scope } from "./scope";
import type { ClosedRound, ScopeTrend } from "./scope-trend";
import { buildScopesBeside, type ScopesBeside } from "./scopes-beside";

/** What a workspace is told of its rounds over time: one scope that was chosen, and all scopes beside each other. */
export type RoundTrends = Readonly<{
  scopes: readonly Scope[];
  /** Null where the workspace has no scope. */
  chosen: (Scope & ScopeTrend) | null;
  beside: ScopesBeside;
}>;

/** Whose rounds are asked for: a scope's, those of the scope that a round is of, or whichever come first. */
export type TrendChoice = Readonly<{ kind: "first" }> | Readonly<{ kind: "scope" | "round"; id: string }>;

/**
 * Everything that the trend of a workspace says.
 *
 * @param closed the closed rounds of the chosen scope, and the newest of every other at least
 */
export function buildRoundTrends(
  scopes: readonly Scope[],
  closed: readonly ClosedRound[],
  chosen: Scope | null,
): RoundTrends {
  return {
    scopes,
    chosen:
      chosen === null ? null : { ...chosen, ...buildScopeTrend(closed.filter(({ scopeId }) => scopeId === chosen.id)) },
    beside: buildScopesBeside(scopes, closed),
  };
}

/** The scope to begin with: of those in use the one with the most closed rounds, else of all. */
export function firstScope(scopes: readonly Scope[]): Scope | null {
  const inOrder = scopes.toSorted((one, two) => two.closedRounds - one.closedRounds);
  return inOrder.find(({ isArchived, closedRounds }) => !isArchived && closedRounds > 0) ?? inOrder[0] ?? null;
}
