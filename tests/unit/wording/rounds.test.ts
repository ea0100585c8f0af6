import { describe, expect, test } from "vitest";
import type { RoundTrend } from "@/lib/core/team/round-trend";
import {
  bothDepthsNote,
  roundAgreedWords,
  roundAgreementWords,
  roundChangeWords,
  roundDomainRows,
  roundDomainsHead,
  roundLabel,
  roundsClaim,
} from "@/lib/wording/rounds";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";

const trend = exampleTeamReport().team.trend;
if (trend === null) throw new Error("no trend");
const named = { from: "a", to: "b" } as const;
const claim = (change: RoundTrend["changes"][number]) => roundsClaim({ ...trend, changes: [change] });

describe("rounds in words", () => {
  test("a change says what it stands on", () => {
    const given = { ...named, controls: 30, points: -4, domains: [] };
    expect(roundChangeWords({ ...given, kind: "whole" })).toMatch(
      /^changed by −4 since the round before: same questionnaire/,
    );
    expect(roundChangeWords({ ...given, kind: "shared" })).toMatch(
      /^changed by −4 over the 30 controls that both rounds show/,
    );
    expect(roundChangeWords({ ...named, kind: "incomparable" })).toBe("cannot be compared with the round before");
  });

  test("the claim is of the last change, and of none where there is none", () => {
    expect(claim({ ...named, kind: "whole", controls: 59, points: 11, domains: [] })).toBe(
      "Eleven points up on the round before",
    );
    expect(claim({ ...named, kind: "shared", controls: 30, points: -1, domains: [] })).toBe(
      "One point down on the round before, over the 30 controls that both show",
    );
    expect(claim({ ...named, kind: "whole", controls: 59, points: 0, domains: [] })).toBe(
      "The score is what it was in the round before",
    );
    expect(claim({ ...named, kind: "incomparable" })).toBe("The last two rounds cannot be compared");
  });

  test("a quick and a full round never stand together without saying so", () => {
    expect(bothDepthsNote(trend)).toContain("Quick and full rounds stand here together");
    expect(bothDepthsNote({ ...trend, hasBothDepths: false })).toBeNull();
    expect(trend.points.map((point) => roundLabel(point, trend))).toEqual([
      "13 March 2026, quick, 9 respondents",
      "3 July 2026, full, 11 respondents",
      "20 November 2026, full, 20 respondents",
    ]);
    expect(roundDomainsHead(trend)).toEqual([
      "Domain",
      "13 March 2026, quick",
      "3 July 2026, full",
      "20 November 2026, full",
      "Last change",
    ]);
  });

  test("domains have a column a round, and a change only where one may be said", () => {
    for (const row of roundDomainRows(trend)) expect(row).toHaveLength(5);
    const apart = { ...trend, changes: [{ ...named, kind: "incomparable" as const }] };
    for (const row of [roundDomainsHead(apart), ...roundDomainRows(apart)]) expect(row).toHaveLength(4);
  });

  test("agreement is said to one decimal, or that it is not", () => {
    expect([roundAgreementWords(0.7), roundAgreementWords(1), roundAgreementWords(null)]).toEqual([
      "0.7",
      "1.0",
      "not said",
    ]);
    expect(roundAgreedWords(0.7)).toBe("agreement 0.7");
    expect(roundAgreedWords(null)).toBe("too few controls to say how far they agree");
  });
});
