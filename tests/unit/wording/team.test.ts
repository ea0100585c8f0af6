import { describe, expect, test } from "vitest";
import { summariseTeam } from "@/lib/core/team/share-team";
import { headline } from "@/lib/wording/headline";
import { level } from "@/lib/wording/numbers";
import {
  agreementWords,
  controlGapRows,
  disagreementClaim,
  perceptionClaim,
  publishedGapWords,
  teamClaim,
  teamFacts,
  teamSentences,
  thresholdRule,
  unsureClaim,
  unsureWords,
  withheldWords,
} from "@/lib/wording/team";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";
import { makeGroup, shownReport } from "@/tests/fixtures/make-round";

const { team } = exampleTeamReport();
const tokens = { "network.default-deny": "3", "network.mesh": "1", "identity.rbac": "2" };
const alike = shownReport({
  responses: [...makeGroup(5, "developer", tokens), ...makeGroup(6, "security", tokens)],
}).team;
const untold = shownReport({ responses: makeGroup(6, null, tokens) }).team;

describe("a team in words", () => {
  test("says who answered, and that nobody may be told apart where nobody may", () => {
    expect(teamClaim(team)).toBe("Twenty people answered: seven developers, seven in operations and six in security");
    expect(teamClaim(untold)).toBe("Six people answered. No job function can be shown separately");
    expect(teamClaim(summariseTeam(team))).toBe("Twenty people answered. This summary shows no job functions");
    const byLink = teamSentences({ ...untold, byOpenLink: 4 });
    expect(byLink[1]).toBe("10 answered, 4 of them by the open link. The numbers use the other 6.");
    expect(teamClaim({ ...team, others: 5 })).toMatch(/six in security and five others$/);
  });

  test("says on the first screen how far they agree, and nothing of what cannot be said", () => {
    expect(teamSentences(team)).toEqual([
      "Twenty people answered: seven developers, seven in operations and six in security.",
      "Their agreement is 0.7 of 1.",
      "Job functions score it nine points apart.",
    ]);
    expect(teamSentences(untold)).toHaveLength(1);
    expect(headline(exampleTeamReport()).lead).toContain(teamSentences(team).join(" "));
  });

  test("names the domain where job functions are furthest apart, and claims no more where two are", () => {
    const [first, second] = team.perception.domains;
    if (first === undefined || second === undefined) throw new Error("no domains");
    const apart = (gaps: readonly (number | null)[]) =>
      perceptionClaim({
        ...team,
        perception: {
          ...team.perception,
          domains: [first, second].map((domain, at) => ({ ...domain, gapPoints: gaps[at] ?? null })),
        },
      });
    expect(apart([9, 4])).toMatch(/^Governance: \w+ and \w+ are nine points apart, more than in any other domain$/);
    expect(apart([9, 9])).toMatch(/are nine points apart$/);
    expect(apart([0, null])).toBe("The job functions see every domain alike");
    expect(apart([null, null])).toBe("No two job functions can be shown beside each other");
  });

  test("says what to talk about first, and that nothing divides a team that agrees", () => {
    expect(disagreementClaim(team)).toMatch(/^Talk about ten controls first, beginning with “/);
    expect(disagreementClaim({ ...team, widest: team.widest.slice(0, 1) })).toMatch(/^Talk about “.+” first$/);
    expect(disagreementClaim(alike)).toBe("People agree on every control that can be shown: agreement is 0.75 or more");
    expect(disagreementClaim({ ...alike, controls: [] })).toBe("No control can be shown");
  });

  test("says who does not know what, and that nobody stands out", () => {
    expect(unsureClaim(team)).toBe("Control plane: developers are “not sure” in 55 % of their answers");
    expect(unsureClaim(alike)).toBe("No job function stands out in what it does not know");
    expect(unsureClaim(exampleTeamReport({ threshold: 8 }).team)).toMatch(
      /^Control plane: \d+ % of answers are “not sure”$/,
    );
    expect(unsureClaim(untold)).toBe("No domain stands out in what people do not know");
    expect([0, 0.35, 1].map((proportion) => unsureWords({ kind: "share", proportion }))).toEqual([
      "under 5 %",
      "35 %",
      "over 95 %",
    ]);
    expect((["few", "most", "withheld"] as const).map((kind) => unsureWords({ kind }))).toEqual([
      "rarely",
      "mostly",
      "not shown",
    ]);
  });

  test("says agreement exactly, or the band that it is in", () => {
    expect(agreementWords({ kind: "exact", value: 0.364 })).toBe("0.36");
    expect(agreementWords({ kind: "band", band: "wide" })).toBe("under 0.50");
    expect(teamFacts(team).map(({ name }) => name)).toEqual(["Agreement", "Perception gap", "Threshold"]);
    expect(teamFacts(untold).map(({ name }) => name)).toEqual(["Agreement", "Threshold"]);
    expect(teamFacts(untold)[0]?.words).toMatch(/^Not said/);
  });

  test("sets the published gap beside it, with n", () => {
    const [first] = team.published;
    expect(first && publishedGapWords(first)).toBe(
      "“Very security-conscious”: 72 % of developers (n = 252), 50 % of security decision-makers (n = 268)",
    );
  });

  test("says mean levels to one decimal", () => {
    expect([2, 2.5, 1.6667, 0.04, 1.95, 1.15].map(level)).toEqual(["2", "2.5", "1.7", "0", "2", "1.2"]);
    expect(controlGapRows(team)[0]).toHaveLength(3);
  });

  test("says the rule, and why there is no report", () => {
    expect(thresholdRule(5)).toContain("fewer than five known answers");
    const reasons = ["not-closed", "too-few", "too-few-known"] as const;
    const said = reasons.map((reason) => withheldWords({ kind: "withheld", reason, threshold: 5 }));
    expect(new Set(said).size).toBe(3);
    expect(said[1]).toMatch(/^Fewer than five people answered/);
  });
});
