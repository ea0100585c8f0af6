import { expect, test } from "vitest";
import { composeReport } from "@/lib/core/report/compose-report";
import { controlStates } from "@/lib/core/scoring/control-state";
import { makeBenchmark } from "@/tests/fixtures/make-published";
import { makeAnswers, makeAssessment, makeQuestionnaire } from "@/tests/fixtures/make-questionnaire";

test("a withheld control stands in no score, no gap and no level anywhere", () => {
  const questionnaire = makeQuestionnaire();
  const answers = makeAnswers({ "network.default-deny": "1", "network.mesh": "0", "identity.rbac": "2" });
  const report = composeReport({
    assessment: makeAssessment(),
    questionnaire,
    benchmark: makeBenchmark({ edition: "2026.1" }),
    answers,
    now: "2026-11-23T09:00:00.000Z",
    basis: "full",
    states: controlStates(questionnaire, "full", answers).map((state) =>
      state.control.domainId === "network" ? { control: state.control, kind: "withheld" } : state,
    ),
  });
  expect(report.result?.score).toBe(50);
  expect(report.gaps.map(({ control }) => control.id)).toEqual(["identity.rbac"]);
  expect(report.controls.map(({ state, level }) => [state, level])).toEqual([
    ["withheld", null],
    ["withheld", null],
    ["known", 2],
  ]);
  expect(report.result?.shownGain).toBe(report.gaps[0]?.gainTenths);
});
