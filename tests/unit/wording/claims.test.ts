import { describe, expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { Comparison } from "@/lib/core/benchmark/comparison";
import type { Report, ReportDomain } from "@/lib/core/report/report";
import { lead, reader } from "@/lib/wording/answerer";
import { comparisonClaim, domainsClaim, gapsClaim, trendClaim, unknownsClaim } from "@/lib/wording/claims";
import { makeComparison, makeReport, makeSparseReport } from "@/tests/fixtures/make-report";

const questions = questionnaireOf(currentQuestionnaireVersion).industryQuestions;
const claim = (questionId: string, token: string | null) => comparisonClaim(makeComparison(questionId, token), reader);

describe("comparisonClaim", () => {
  test("sets a yes or no beside what others did", () => {
    const others = "67 % of organisations delayed or slowed a deployment";
    expect(claim("industry.delay", "yes")).toBe(`${others}; so did you`);
    expect(claim("industry.delay", "no")).toBe(`${others}; you did not`);
    expect(claim("industry.delay", "unsure")).toBe(`${others}; you are not sure`);
    expect(claim("industry.delay", null)).toBe(others);
  });

  test("leads with the published side, not with the one that is arithmetic", () => {
    expect(claim("industry.image-signing", "no")).toBe("89 % of container users did not sign images; nor do you");
    expect(claim("industry.image-signing", "yes")).toBe("89 % of container users did not sign images; you do");
  });

  test("says how many share one answer", () => {
    expect(claim("industry.concern", "investment")).toBe(
      "17 % named “Too little investment in container security” as their biggest concern about strategy; so did you",
    );
    expect(claim("industry.concern", "other")).toBe(
      "Your answer, “Something else”, belongs to the 27 % not published one by one",
    );
    expect(claim("industry.challenges", "none")).toBe("No share was published for your answer, “None of these”");
  });

  test("ranks answers only where their intervals stand apart", () => {
    expect(claim("industry.owner", null)).toContain("the most common published answer");
    expect(claim("industry.concern", null)).toContain("no answer clearly leads");
  });

  test("says each of several answers, or between what shares they lie", () => {
    expect(claim("industry.incident-types", "misconfiguration,runtime,other")).toBe(
      "Incident types: 53 % gave your answer “A detected misconfiguration”, 30 % “A security incident at runtime”; one more has no published share",
    );
    expect(claim("industry.challenges", "complexity,security,training,culture")).toBe(
      "Container challenges: your four answers were each given by 23 to 38 %",
    );
  });

  test("says of a team what its lead answered", () => {
    const ofLead = (questionId: string, token: string) => comparisonClaim(makeComparison(questionId, token), lead);
    const others = "67 % of organisations delayed or slowed a deployment";
    expect(ofLead("industry.delay", "yes")).toBe(`${others}; so did the lead`);
    expect(ofLead("industry.delay", "unsure")).toBe(`${others}; the lead is not sure`);
    expect(ofLead("industry.image-signing", "no")).toBe(
      "89 % of container users did not sign images; nor does the lead",
    );
    expect(ofLead("industry.concern", "other")).toBe(
      "The lead’s answer, “Something else”, belongs to the 27 % not published one by one",
    );
    expect(ofLead("industry.challenges", "complexity,security,training,culture")).toBe(
      "Container challenges: the lead’s four answers were each given by 23 to 38 %",
    );
  });

  test("keeps weak figures out of a claim", () => {
    for (const token of ["misconfiguration", "unsure", null]) {
      expect(makeComparison("industry.worry", token).published.isWeak).toBe(true);
      expect(claim("industry.worry", token)).not.toMatch(/%| in (two|three|four|five|six|ten)/);
    }
  });

  test("says that a combined or derived row is one", () => {
    const comparison = makeComparison("industry.concern", "slow");
    const bars = (kind: "combined" | "derived"): Comparison => ({
      ...comparison,
      bars: comparison.bars.map((bar) => (bar.isYours ? { ...bar, kind } : bar)),
    });
    expect(comparisonClaim(bars("combined"), reader)).toContain("or one that was counted with it");
    expect(comparisonClaim(bars("derived"), reader)).toMatch(/^By arithmetic, /);
  });

  test.each(questions.map((question) => [question.id, question] as const))(
    "%s: every answer makes a sentence whose percentages are all published",
    (_, question) => {
      const ids = question.options.map((option) => option.id);
      const several = question.choice === "multiple" ? [ids.slice(0, 2), ids.slice(0, 3), ids.slice(0, -1)] : [];
      const tokens = [...ids, "unsure", null, ...several.map((some) => some.join(","))];
      for (const token of tokens) {
        const comparison = makeComparison(question.id, token);
        const said = comparisonClaim(comparison, reader);
        expect(said).toMatch(/^[\p{Lu}\d]/u);
        expect(said).not.toMatch(/undefined|null|NaN|…|\.$| {2}|answered all/);
        const shown = comparison.bars.flatMap((bar) =>
          bar.proportion === null ? [] : [Math.floor(100 * bar.proportion + 0.5 + 1e-9)],
        );
        const outside = said.replace(/“[^”]*”/g, "");
        for (const [, number] of outside.matchAll(/(\d+)(?: to \d+)? %/g)) expect(shown).toContain(Number(number));
        if (token === null) expect(outside).not.toMatch(/\byou\b/);
        const ofLead = comparisonClaim(comparison, lead);
        expect(ofLead).toMatch(/^[\p{Lu}\d]/u);
        expect(ofLead.replace(/“[^”]*”/g, "")).not.toMatch(/\byours?\b|\byou\b/i);
        expect(ofLead === said).toBe(token === null);
      }
    },
  );
});

describe("trendClaim", () => {
  test("claims a change only where its interval excludes none", () => {
    expect(trendClaim(makeComparison("industry.delay", null))).toBe(
      "Deployments delayed or slowed over security: rose by eleven points (4 to 18) from 2020 to 2021; no clear change from 2023 to 2024",
    );
  });

  test("says which weak editions it leaves out, where a change could have been told of them", () => {
    expect(trendClaim(makeComparison("industry.loss", null))).toBe(
      "Revenue or customers lost to an incident: rose by nine points (2 to 15) from 2023 to 2024; no clear change from 2022 to 2023",
    );
    expect(trendClaim(makeComparison("industry.worry", null))).toBe(
      "Greatest worry: misconfiguration: no change that can be told from these figures; 2021 and 2022 are left out: weak",
    );
    expect(trendClaim(makeComparison("industry.incident-types", null))).not.toContain("2024");
  });

  test("is null without a trend, and says so where editions cannot be compared", () => {
    expect(trendClaim(makeComparison("industry.owner", null))).toBeNull();
    const comparison = makeComparison("industry.delay", null);
    const { trend } = comparison;
    if (trend === null) throw new Error("the delay has a trend");
    expect(trendClaim({ ...comparison, trend: { ...trend, changes: [] } })).toBe(
      "Deployments delayed or slowed over security: these editions cannot be compared",
    );
    const weak = trend.changes.map((change) => ({ ...change, change: null }));
    expect(trendClaim({ ...comparison, trend: { ...trend, changes: weak } })).toContain("no change that can be told");
  });
});

describe("domainsClaim", () => {
  const at = (distances: readonly (number | null)[], knownCount = 2): Report => {
    const report = makeReport();
    const domains = report.domains.slice(0, distances.length).map((domain, index): ReportDomain => {
      const distance = distances[index] ?? null;
      const result = domain.result;
      return {
        ...domain,
        knownCount,
        result: distance === null || result === null ? null : { ...result, distancePoints: distance },
      };
    });
    return { ...report, domains };
  };

  test.each([
    [[null, null], "No domain has a score"],
    [[0, 4], "Every domain is at or above its line"],
    [[-4, 0, 3], "One domain is below its line: Governance"],
    [[-4, -9, -4], "Furthest below its line: Secure delivery"],
    [[-4, -9, 3], "Secure delivery and governance are furthest below their line"],
    [[-4, -4, -4, 0], "Three of four domains are below their line"],
    [[-4, -1, -9, -20], "Policy and defaults, and supply chain, are furthest below their line"],
  ])("%j: %s", (distances, words) => {
    expect(domainsClaim(at(distances))).toBe(words);
  });

  test("names no domain that nothing is known of", () => {
    expect(domainsClaim(at([-4, -9], 0))).toBe("Nothing is known of any domain yet");
    expect(domainsClaim(makeSparseReport({ "network.default-deny": "2" }))).toMatch(/^Too little is known/);
  });
});

describe("gapsClaim and unknownsClaim", () => {
  test("say what the listed gaps and all unknowns are worth", () => {
    const report = makeReport();
    expect(gapsClaim(report)).toMatch(/^Ten of \S+ gaps are worth \S+ points together$/);
    expect(unknownsClaim(report)).toMatch(/^\S+ controls are not known and could add up to \S+ points$/);
  });

  test("say it of none, of one, and of nothing known", () => {
    const report = makeReport();
    const one = report.gaps.slice(0, 1);
    expect(gapsClaim({ ...report, gaps: [] })).toBe("No known control is below its target");
    expect(gapsClaim(makeSparseReport())).toBe("No level is known yet, so no gap can be named");
    expect(report.result && gapsClaim({ ...report, gaps: one, result: { ...report.result, shownGain: 0.7 } })).toBe(
      "One gap is worth less than a point",
    );
    expect(unknownsClaim({ ...report, unknowns: [] })).toBe("Every control that applies is known");
    expect(unknownsClaim({ ...report, result: null })).toBe("No control applies");
  });
});
