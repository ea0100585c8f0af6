import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { makeBenchmark } from "@/tests/fixtures/make-published";
import { makeAnswers, makeAssessment, makeQuestionnaire } from "@/tests/fixtures/make-questionnaire";

const benchmark = makeBenchmark({ edition: "2026.1" });
const now = "2026-11-23T09:00:00.000Z";
const report = (tokens: Readonly<Record<string, string | null>>, given = {}) =>
  buildReport({
    assessment: makeAssessment(given),
    questionnaire: makeQuestionnaire(),
    benchmark,
    answers: makeAnswers(tokens),
    now,
  });

describe("buildReport", () => {
  test("carries score, range, target, label and the weights behind them", () => {
    const { result, counts } = report({
      "network.default-deny": "2",
      "network.mesh": "not-applicable",
      "identity.rbac": "unsure",
    });
    expect(result).toMatchObject({
      score: 30,
      points: 30,
      highPoints: 70,
      unknownPoints: 40,
      target: 75,
      targetPoints: 75,
      distancePoints: -45,
      coverage: 0.6,
      maturity: "developing",
      weights: { applicable: 5, reached: 1.5, unknown: 2 },
    });
    expect(counts).toMatchObject({ total: 3, asked: 3, known: 1, unsure: 1, unanswered: 0, notApplicable: 1 });
  });

  test("has no result where nothing applies, and no label where too little is known", () => {
    const only = makeQuestionnaire({
      controls: makeQuestionnaire().controls.filter((control) => control.id === "network.mesh"),
    });
    const none = buildReport({
      assessment: makeAssessment(),
      questionnaire: only,
      benchmark,
      answers: makeAnswers({ "network.mesh": "not-applicable" }),
      now,
    });
    expect(none.result).toBeNull();
    expect(report({}).result).toMatchObject({ points: 0, highPoints: 100, maturity: null });
  });

  test("is scored over core controls alone in a quick assessment, and after widening until the reader switches", () => {
    expect(report({}, { depth: "quick" }).controls).toHaveLength(2);
    expect(report({}, { depth: "full", reportBasis: "quick" })).toMatchObject({
      depth: "full",
      basis: "quick",
      counts: { asked: 2, total: 3 },
    });
    expect(report({}, { depth: "full", reportBasis: "full" }).controls).toHaveLength(3);
  });

  test("says what a full assessment would score over the other basis, and of a quick one that there is none", () => {
    const answers = { "network.default-deny": "2", "identity.rbac": "2", "network.mesh": "unsure" };
    expect(report(answers, { depth: "quick" }).otherBasis).toBeNull();
    expect(report(answers, { depth: "full", reportBasis: "quick" }).otherBasis).toEqual({
      basis: "full",
      points: 42,
      known: 2,
      asked: 3,
    });
    const full = report(answers, { depth: "full", reportBasis: "full" });
    expect(full.otherBasis).toEqual({ basis: "quick", points: 50, known: 2, asked: 2 });
    expect(report(answers, { depth: "full", reportBasis: "quick" }).result?.points).toBe(50);
  });

  test("names gaps with both levels, what closing brings to one decimal, and the unknown apart", () => {
    const { gaps, unknowns } = report({ "network.default-deny": "1", "identity.rbac": "unsure" });
    expect(
      gaps.map(({ control, level, target, gainTenths }) => [control.id, control.levelText, level, target, gainTenths]),
    ).toEqual([["network.default-deny", "Sometimes", 1, 3, 25]]);
    expect(unknowns.map(({ control, gainTenths }) => [control.id, gainTenths])).toEqual([
      ["identity.rbac", 33.3],
      ["network.mesh", 16.7],
    ]);
  });

  test("names a gap's frameworks as people know them", () => {
    const [control] = makeQuestionnaire().controls;
    if (control === undefined) throw new Error("a control is expected");
    const questionnaire = makeQuestionnaire({
      frameworks: [{ id: "cis", title: "CIS Benchmark", shortTitle: "CIS 1.12", url: "https://example.org" }],
      controls: [{ ...control, references: [{ framework: "cis", identifiers: ["5.3.2"] }] }],
    });
    const answers = makeAnswers({ [control.id]: "0" });
    const { gaps } = buildReport({ assessment: makeAssessment(), questionnaire, benchmark, answers, now });
    expect(gaps[0]?.references).toEqual([{ framework: "CIS 1.12", identifiers: ["5.3.2"] }]);
  });

  test("lists the profile's answers in words", () => {
    expect(report({ "profile.size": "10-49" }).profile).toEqual([{ title: "Size", answer: "10 to 49" }]);
  });

  test("is serialisable: what JSON carries is what the report says", () => {
    const value = report({ "network.default-deny": "4" });
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  test("differences are those of the whole points shown, for any answers", () => {
    const token = fc.constantFrom("0", "1", "2", "3", "4", "unsure", null);
    fc.assert(
      fc.property(token, token, token, (one, two, three) => {
        const { result, domains } = report({
          "network.default-deny": one,
          "network.mesh": two,
          "identity.rbac": three,
        });
        for (const standing of [result, ...domains.map((domain) => domain.result)]) {
          if (standing === null) continue;
          expect(standing.distancePoints).toBe(standing.points - standing.targetPoints);
          expect(standing.unknownPoints).toBe(standing.highPoints - standing.points);
        }
      }),
    );
  });
});
