import { expect, test } from "vitest";
import { buildScopesBeside, type ScopesBeside } from "@/lib/core/team/scopes-beside";
import { groupTitle, scopeDomainsClaim, scopeName, scopesClaim } from "@/lib/wording/scopes-beside";
import { closedRound } from "@/tests/fixtures/make-closed-report";
import { makeScope } from "@/tests/fixtures/make-scope";

type Given = Parameters<typeof closedRound>[0];

function beside(given: Readonly<Record<string, Partial<Given>>>): ScopesBeside {
  const scopes = Object.keys(given).map((name) => makeScope(name, { isArchived: name === "old" }));
  const closedAt = "2026-07-03T14:00:00.000Z";
  return buildScopesBeside(
    scopes,
    Object.entries(given).map(([scope, one]) => ({ ...closedRound({ closedAt, ...one }), scopeId: scope })),
  );
}

test("the finding names the lowest and the highest of those that can be compared", () => {
  expect(scopesClaim(beside({ a: {}, b: { shift: -1 } }))).toMatch(/^“b” scores \d+ and “a” \d+$/);
  expect(scopesClaim(beside({ a: {}, b: { shift: -1 }, c: { depth: "quick" } }))).toMatch(
    /^Of two scopes that can be compared, “b” scores \d+ and “a” \d+$/,
  );
  expect(scopesClaim(beside({ a: {}, b: {} }))).toMatch(/^Both score \d+$/);
  expect(scopesClaim(beside({ a: {}, b: {}, c: {} }))).toMatch(/^All three score \d+$/);
});

test("an order that what is not known could turn says so", () => {
  expect(scopesClaim(beside({ a: {}, b: { unknown: 25 } }))).toMatch(/; what is not known could turn the order$/);
});

test("scopes that were asked otherwise are not compared, and none is where nothing may be shown", () => {
  expect(scopesClaim(beside({ a: {}, b: { depth: "quick" } }))).toBe(
    "No two scopes can be compared: they were asked otherwise",
  );
  expect(scopesClaim(beside({ a: { respondents: 4 }, b: { respondents: 3 } }))).toBe(
    "No scope’s newest round may be shown",
  );
  expect(scopesClaim(beside({ a: {} }))).toBe("One scope has a closed round");
});

test("a group says what its scopes share, and which domain of which is lowest", () => {
  const { groups } = beside({ a: { shift: -1 }, old: {} });
  const [group] = groups;
  if (group === undefined) throw new Error("no group");
  expect(groupTitle(group)).toBe("full rounds, 59 controls, questionnaire 2026.1, scoring 1");
  expect(group.rows.map(scopeName)).toEqual(["a", "old · archived"]);
  expect(scopeDomainsClaim(groups)).toMatch(/ in “a” stands lowest, at \d+ of 100$/);
  expect(scopeDomainsClaim(beside({ a: { shift: -1 }, b: {}, c: { depth: "quick", shift: -2 } }).groups)).toMatch(
    / in “a” stands lowest of those that can be compared, at \d+ of 100$/,
  );
  expect(scopeDomainsClaim(beside({ a: {}, c: { depth: "quick" } }).groups)).toMatch(/cannot be compared/);
});
