import { expect, test } from "vitest";
import { reportControl, reportDomains, reportResult } from "@/lib/core/report/build-result";
import { controlStates } from "@/lib/core/scoring/control-state";
import { makeBenchmark } from "@/tests/fixtures/make-published";
import { makeAnswers, makeQuestionnaire, makeState } from "@/tests/fixtures/make-questionnaire";

test("a domain without an applicable control has no result, the others their own score", () => {
  const answers = makeAnswers({ "network.default-deny": "4", "network.mesh": "0" });
  const states = controlStates(makeQuestionnaire(), "full", answers).filter(
    (state) => state.control.domainId === "network",
  );
  const domains = reportDomains(makeQuestionnaire(), states, "baseline", new Set());
  expect(
    domains.map(({ id, result, controlCount, knownCount }) => [id, result?.points ?? null, controlCount, knownCount]),
  ).toEqual([
    ["network", 75, 2, 2],
    ["identity", null, 0, 0],
  ]);
});

test("a mean level has the words of the state below it", () => {
  expect(reportControl(makeState(2.6), makeQuestionnaire(), "baseline", makeBenchmark(), false)).toMatchObject({
    level: 2.6,
    reached: 1.3,
    levelText: "Often",
    target: 3,
    targetText: "Enforced",
  });
});

test("what is withheld says nothing but its target", () => {
  expect(reportControl(makeState(2.6), makeQuestionnaire(), "baseline", makeBenchmark(), true)).toMatchObject({
    state: "withheld",
    level: null,
    reached: null,
    levelText: null,
    target: 3,
  });
  const states = controlStates(makeQuestionnaire(), "full", makeAnswers({ "identity.rbac": "4" }));
  const [, identity] = reportDomains(makeQuestionnaire(), states, "baseline", new Set(["identity"]));
  expect(identity).toMatchObject({ isWithheld: true, result: null, knownCount: 1 });
});

test("weights add up: what is reached and unknown stays within what applies", () => {
  expect(
    reportResult([makeState(4, 3), makeState("unsure", 2), makeState("not-applicable", 1)], "baseline", [])?.weights,
  ).toEqual({ applicable: 5, reached: 3, unknown: 2 });
});
