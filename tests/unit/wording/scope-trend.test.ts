import { expect, test } from "vitest";
import { buildScopeTrend } from "@/lib/core/team/build-scope-trend";
import type { ScopeTrend } from "@/lib/core/team/scope-trend";
import {
  changeRule,
  lastChangeHead,
  scopeRoundLabel,
  scopeTrendClaim,
  trendDomainsClaim,
  unknownChangeNote,
  withheldRoundsWords,
  workshopsApart,
} from "@/lib/wording/scope-trend";
import { closedRound } from "@/tests/fixtures/make-closed-report";

const spring = closedRound({ closedAt: "2026-03-13T14:00:00.000Z", shift: -1 });
const summer = closedRound({ closedAt: "2026-07-03T14:00:00.000Z", shift: -0.5 });
const autumn = closedRound({ closedAt: "2026-11-20T14:00:00.000Z" });
const quick = closedRound({ closedAt: "2026-01-20T14:00:00.000Z", depth: "quick" });
const few = closedRound({ closedAt: "2026-12-01T14:00:00.000Z", respondents: 4 });
const of = (...rounds: Parameters<typeof buildScopeTrend>[0]): ScopeTrend => buildScopeTrend(rounds);

test("the finding is the last change, and from three comparable rounds on what they come to", () => {
  expect(scopeTrendClaim(of(summer, autumn))).toMatch(/^\w+ points up on the round of 3 July 2026, to \d+$/);
  expect(scopeTrendClaim(of(spring, summer, autumn))).toMatch(
    /^\w+ points up on the round of 3 July 2026, to \d+; \S+ up over three rounds$/,
  );
  const back = of(autumn, { ...spring, closedAt: few.closedAt });
  expect(scopeTrendClaim(back)).toMatch(/^\S+ points down on the round of 20 November 2026, to \d+$/);
  const same = of(autumn, { ...autumn, assessmentId: "again", closedAt: few.closedAt });
  expect(scopeTrendClaim(same)).toMatch(/^The score is what it was in the round of 20 November 2026: \d+$/);
  expect(scopeTrendClaim(of(quick, spring))).toMatch(
    /^\w+ points (?:up|down) on the round of 20 January 2026, over the 30 controls that both show$/,
  );
});

test("with one round or none to show there is no change, and a withheld newest one is said", () => {
  expect(scopeTrendClaim(of(autumn))).toMatch(/^One closed round so far: \d+ of 100$/);
  expect(scopeTrendClaim(of(few))).toBe("No closed round of this scope may be shown");
  expect(scopeTrendClaim(of(autumn, few))).toMatch(
    /^The newest round may not be shown; before it: one round that may be shown so far: \d+ of 100$/,
  );
  expect(withheldRoundsWords(of(autumn, few))).toEqual([
    "1 December 2026: fewer than five people answered, so nothing is shown, not even how they answered together.",
  ]);
});

test("a round is named by its day, its depth where both stand together, and how many answered", () => {
  const labels = (trend: ScopeTrend) => trend.rounds.map((round) => scopeRoundLabel(round, trend));
  expect(labels(of(quick, spring))).toEqual([
    "20 January 2026, quick, 20 respondents",
    "13 March 2026, full, 20 respondents",
  ]);
  expect(labels(of(autumn, few))).toEqual(["20 November 2026, 20 respondents", "1 December 2026"]);
});

test("domains name the one that changed most and what the change stands on, or where the only round is lowest", () => {
  expect(trendDomainsClaim(of(summer, autumn))).toMatch(/ changed most: \S+ points up on the round of 3 July 2026$/);
  expect(trendDomainsClaim(of(quick, spring))).toMatch(
    / on the round of 20 January 2026, over the controls that both show$/,
  );
  expect(trendDomainsClaim(of(autumn))).toMatch(/^\w[^:]+ stands lowest, at \d+ of 100$/);
  expect(lastChangeHead(of(summer, autumn).changes[0])).toBe("Last change");
  expect(lastChangeHead(of(quick, spring).changes[0])).toBe("Last change, over shared controls");
  expect(lastChangeHead({ from: "a", to: "b", kind: "incomparable" })).toBeNull();
});

test("a change that what is not known could be all of says so", () => {
  const unknown = closedRound({ closedAt: "2026-07-03T14:00:00.000Z", shift: -0.5, unknown: 20 });
  const note = "What is not known could be all of the last change.";
  expect(unknownChangeNote(of(unknown, autumn))).toBe(note);
  expect(unknownChangeNote(of(autumn, { ...unknown, closedAt: few.closedAt }))).toBe(note);
  expect(unknownChangeNote(of(summer, autumn))).toBeNull();
  expect(unknownChangeNote(of(quick, spring))).toBeNull();
  expect(unknownChangeNote(of(autumn))).toBeNull();
});

test("the rule says when a change is one, and workshops are said to be left out", () => {
  expect(changeRule).toContain("questionnaire, scoring and depth are the same");
  expect(workshopsApart({ workshops: 1 })).toMatch(/^One workshop is left out: /);
  expect(workshopsApart({ workshops: 2 })).toMatch(/^Two workshops are left out: /);
});
