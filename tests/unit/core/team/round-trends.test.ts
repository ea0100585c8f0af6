import { expect, test } from "vitest";
import { buildRoundTrends, firstScope } from "@/lib/core/team/round-trends";
import { closedRound } from "@/tests/fixtures/make-closed-report";
import { makeScope } from "@/tests/fixtures/make-scope";

test("the scope to begin with is the one in use with the most closed rounds", () => {
  const some = [
    makeScope("a"),
    makeScope("b", { closedRounds: 3 }),
    makeScope("old", { closedRounds: 9, isArchived: true }),
  ];
  expect(firstScope(some)?.id).toBe("b");
  expect(firstScope([makeScope("new", { closedRounds: 0 }), ...some.slice(2)])?.id).toBe("old");
  expect(firstScope([makeScope("new", { closedRounds: 0 })])?.id).toBe("new");
  expect(firstScope([])).toBeNull();
});

test("the chosen scope is followed by its own rounds, and stands beside the others", () => {
  const scopes = [makeScope("a", { closedRounds: 2 }), makeScope("b")];
  const [march, july] = ["2026-03-13T14:00:00.000Z", "2026-07-03T14:00:00.000Z"] as const;
  const rounds = [
    { ...closedRound({ closedAt: july }), scopeId: "a" },
    { ...closedRound({ closedAt: march, shift: -1 }), scopeId: "a" },
    { ...closedRound({ closedAt: march, shift: -0.5 }), scopeId: "b" },
  ];
  const { chosen, beside } = buildRoundTrends(scopes, rounds, firstScope(scopes));
  expect(chosen?.id).toBe("a");
  expect(chosen?.rounds.map(({ closedAt }) => closedAt)).toEqual([march, july]);
  expect(beside.groups[0]?.rows.map(({ scope, round }) => [scope.id, round.closedAt])).toEqual([
    ["b", march],
    ["a", july],
  ]);
  expect(buildRoundTrends([], [], null)).toEqual({ scopes: [], chosen: null, beside: { groups: [], withheld: [] } });
});
