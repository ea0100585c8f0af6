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
  const domains = reportDomains(makeQuestionnaire(), states, "baseline");
  expect(
    domains.map(({ id, result, controlCount, knownCount }) => [id, result?.points ?? null, controlCount, knownCount]),
  ).toEqual([
    ["network", 75, 2, 2],
    ["identity", null, 0, 0],
  ]);
});

test("a mean has no words of a level: nobody need have chosen the level below it", () => {
  const state = { ...makeState(2.5), kind: "known", level: 2.5, band: { from: 2.5, to: 2.5 } } as const;
  expect(reportControl(state, makeQuestionnaire(), "baseline", makeBenchmark())).toMatchObject({
    level: 2.5,
    levelBand: { from: 2.5, to: 2.5 },
    reached: 1.25,
    levelText: null,
    target: 3,
    targetText: "Enforced",
  });
});

test("what is withheld says nothing but its target, and counts nowhere", () => {
  const withheld = { ...makeState(2), kind: "withheld" } as const;
  expect(reportControl(withheld, makeQuestionnaire(), "baseline", makeBenchmark())).toMatchObject({
    state: "withheld",
    level: null,
    reached: null,
    levelText: null,
    target: 3,
  });
  const answers = makeAnswers({ "network.default-deny": "4", "network.mesh": "0", "identity.rbac": "4" });
  const states = controlStates(makeQuestionnaire(), "full", answers).map((state) =>
    state.control.id === "network.default-deny" ? state : ({ control: state.control, kind: "withheld" } as const),
  );
  const [network, identity] = reportDomains(makeQuestionnaire(), states, "baseline");
  expect(network).toMatchObject({ isWithheld: false, knownCount: 1, result: { score: 100, coverage: 1 } });
  expect(identity).toMatchObject({ isWithheld: true, result: null, knownCount: 0 });
  expect(reportResult(states, "baseline", [])).toMatchObject({ score: 100, range: { low: 100, high: 100 } });
});

test("weights add up: what is reached and unknown stays within what applies", () => {
  expect(
    reportResult([makeState(4, 3), makeState("unsure", 2), makeState("not-applicable", 1)], "baseline", [])?.weights,
  ).toEqual({ applicable: 5, reached: 3, unknown: 2 });
});
