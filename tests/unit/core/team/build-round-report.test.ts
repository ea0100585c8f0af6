import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import type { Report, ReportControl } from "@/lib/core/report/report";
import type { Round } from "@/lib/core/team/round";
import type { TeamReport } from "@/lib/core/team/round-report";
import { makeBenchmark } from "@/tests/fixtures/make-published";
import { makeAnswers, makeAssessment, makeQuestionnaire } from "@/tests/fixtures/make-questionnaire";
import {
  arbitraryRound,
  makeGroup,
  makeResponse,
  publishedRoundReport,
  roundReport,
  shownReport,
  threeDomains,
} from "@/tests/fixtures/make-round";

const tokens = { "network.default-deny": "3", "network.mesh": "1", "identity.rbac": "2" };

describe("the report of a round", () => {
  test("is not there before closing, nor below the threshold, and then says nothing of the round", () => {
    const responses = makeGroup(9, "developer", tokens);
    expect(roundReport({ responses, isClosed: false })).toEqual({
      kind: "withheld",
      reason: "not-closed",
      threshold: 5,
    });
    expect(roundReport({ responses: responses.slice(0, 4) })).toEqual({
      kind: "withheld",
      reason: "too-few",
      threshold: 5,
    });
    const silent = makeGroup(9, "developer", {});
    expect(roundReport({ responses: [...responses.slice(0, 4), ...silent] }).kind).toBe("withheld");
    expect(roundReport({ responses: responses.slice(0, 5) }).kind).toBe("shown");
  });

  test("is not there where its score would tell of the few who know anything", () => {
    const unsure = { "network.default-deny": "unsure" };
    const responses = [makeResponse("security", { "identity.rbac": "1" }), ...makeGroup(8, "developer", unsure)];
    expect(roundReport({ responses })).toEqual({ kind: "withheld", reason: "too-few-known", threshold: 5 });
  });

  test("scores the means of known levels, and counts as unknown only what nobody knows", () => {
    const report = shownReport({
      responses: [
        ...makeGroup(5, "developer", { "network.default-deny": "3", "network.mesh": "not-applicable" }),
        ...makeGroup(5, "security", { "network.default-deny": "2", "identity.rbac": "unsure" }),
      ],
    });
    expect(report.controls.map(({ state, level }) => [state, level])).toEqual([
      ["known", 2.5],
      ["not-applicable", null],
      ["unsure", null],
    ]);
    // By hand, weights 3 and 2: 3 · 2.5 / 20, and with the unknown at level 4.
    expect(report.result).toMatchObject({ score: 37.5, range: { low: 37.5, high: 77.5 }, coverage: 0.6 });
  });

  test("of people who all answer alike is the report of one of them", () => {
    const team = shownReport({ responses: makeGroup(7, "developer", tokens) });
    const one = buildReport({
      assessment: makeAssessment(),
      questionnaire: makeQuestionnaire(),
      benchmark: makeBenchmark({ edition: "2026.1" }),
      answers: makeAnswers(tokens),
      now: "2026-11-23T09:00:00.000Z",
    });
    const asOne = <Of extends ReportControl>(control: Of) => ({ ...control, levelBand: null, levelText: null });
    const plain = (report: Report) => ({
      ...report,
      controls: report.controls.map(asOne),
      gaps: report.gaps.map((gap) => ({ ...gap, control: asOne(gap.control) })),
      otherBasis: null,
      team: null,
    });
    expect(plain(team)).toEqual(plain(one));
  });

  test("compares the lead's answers, and never takes the lead's job function for the organisation's", () => {
    const own = { "policy.pod-security-standards": "3", "profile.job-function": "security" };
    const lead = makeResponse("security", { ...own, "industry.delay": "no", "profile.size": "10-49" }, true);
    const others = ["yes", "no"].flatMap((delay) =>
      makeGroup(3, "developer", { ...own, "industry.delay": delay, "profile.size": "1-9" }),
    );
    const made = publishedRoundReport({ responses: [...others, lead] });
    if (made.kind === "withheld") throw new Error(made.reason);
    const { comparisons, profile, team } = made.report;
    const isDelay = ({ questionId }: { questionId: string }) => questionId === "industry.delay";
    expect(comparisons.find(isDelay)?.answer).toMatchObject({ optionIds: ["no"] });
    expect(profile.map(({ title }) => title)).not.toContain("Job function");
    expect(profile).toHaveLength(1);
    expect(team.industry.find(isDelay)).toMatchObject({ kind: "shown", n: 7 });
  });

  test("does not depend on the order of the responses", () => {
    fc.assert(
      fc.property(arbitraryRound, (round) => {
        const turned = roundReport({ ...round, responses: round.responses.toReversed() }, threeDomains);
        expect(JSON.stringify(turned)).toBe(JSON.stringify(roundReport(round, threeDomains)));
      }),
      { numRuns: 100 },
    );
  });
});

describe("what an attacker makes of a report", () => {
  test("respondents that are shown leave nobody or the threshold over", () => {
    ofShown(400, (_, { team: { threshold, respondents, functions, others } }) => {
      expect(respondents).toBeGreaterThanOrEqual(threshold);
      for (const one of functions) expect(one.respondents).toBeGreaterThanOrEqual(threshold);
      expect(others === 0 || others >= threshold).toBe(true);
    });
  });

  test("a control is shown only where enough know it, no bin is of one, and no agreement gives a bin away", () => {
    ofShown(400, (_, { team }) => {
      for (const control of team.controls.filter((one) => one.kind === "shown")) {
        expect(control.known).toBeGreaterThanOrEqual(team.threshold);
        const bins = control.histogram.kind === "withheld" ? [] : control.histogram.bins;
        expect(bins.filter(({ count }) => count === 1)).toEqual([]);
        expect(control.agreement.kind === "exact").toBe(control.histogram.kind === "levels");
      }
    });
  });

  test("a control that is withheld is withheld everywhere", () => {
    ofShown(400, (_, { controls, gaps, unknowns, team }) => {
      const ids = new Set(controls.filter(({ state }) => state === "withheld").map(({ id }) => id));
      expect([...gaps, ...unknowns].filter(({ control }) => ids.has(control.id))).toEqual([]);
      expect(team.perception.controls.filter(({ controlId }) => ids.has(controlId))).toEqual([]);
      expect(team.controls.filter((one) => one.kind === "shown" && ids.has(one.controlId))).toEqual([]);
      for (const { id, level, reached, levelText } of controls) {
        if (ids.has(id)) expect([level, reached, levelText]).toEqual([null, null, null]);
      }
    });
  });
});

/** Of any rounds those that have a report. */
function ofShown(numRuns: number, check: (round: Round, report: TeamReport) => void): void {
  let shown = 0;
  fc.assert(
    fc.property(arbitraryRound, (round) => {
      const made = roundReport(round, threeDomains);
      if (made.kind === "withheld") return;
      shown += 1;
      check(round, made.report);
    }),
    { numRuns },
  );
  expect(shown).toBeGreaterThan(numRuns / 4);
}

test("four browsers of the open link and one person show nothing, and change no number where enough people answered", () => {
  const tokens = { "network.a": "3", "identity.a": "2" };
  const opened = makeGroup(4, "developer", { "network.a": "2", "identity.a": "2" }).map((one) => ({
    ...one,
    isOpen: true,
  }));
  const alone = makeGroup(1, "developer", tokens);
  expect(roundReport({ responses: [...alone, ...opened] }, threeDomains)).toMatchObject({ reason: "too-few" });
  const people = makeGroup(5, "developer", tokens);
  const without = shownReport({ responses: people }, threeDomains);
  const { team, ...report } = shownReport({ responses: [...people, ...opened] }, threeDomains);
  expect(team).toEqual({ ...without.team, byOpenLink: 4 });
  expect({ ...report, team: null }).toEqual({ ...without, team: null });
});

test("the lead's survey answers are marked, unless the lead chose otherwise; the profile stays", () => {
  const given = { "industry.delay": "yes", "profile.size": "50-99", "network.default-deny": "2" };
  const others = { ...given, "industry.delay": "no" };
  const team = [...makeGroup(3, "developer", given), ...makeGroup(3, "developer", others)];
  const responses = [makeResponse("security", given, true), ...team];
  const marked = shownReport({ responses });
  expect(JSON.stringify(marked.team.industry)).toContain('"isLeads":true');
  const unmarked = shownReport({ responses, isLeadMarked: false });
  expect(JSON.stringify(unmarked.team.industry)).not.toContain('"isLeads":true');
  expect(unmarked.comparisons.some(({ answer }) => answer !== null)).toBe(false);
  expect(unmarked.profile).toEqual(marked.profile);
});
