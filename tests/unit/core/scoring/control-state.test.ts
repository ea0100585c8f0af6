import { expect, test } from "vitest";
import { controlStates, controlsOf } from "@/lib/core/scoring/control-state";
import { makeAnswers, makeQuestionnaire } from "@/tests/fixtures/make-questionnaire";

test("a quick depth asks the core controls alone", () => {
  expect(controlsOf(makeQuestionnaire(), "quick").map((control) => control.id)).toEqual([
    "network.default-deny",
    "identity.rbac",
  ]);
  expect(controlsOf(makeQuestionnaire(), "full")).toHaveLength(3);
});

test("each kind of answer becomes its state, and none becomes unanswered", () => {
  const answers = makeAnswers({
    "network.default-deny": "3",
    "network.mesh": "not-applicable",
    "identity.rbac": "unsure",
  });
  expect(controlStates(makeQuestionnaire(), "full", answers).map(({ kind }) => kind)).toEqual([
    "known",
    "not-applicable",
    "unsure",
  ]);
  expect(controlStates(makeQuestionnaire(), "full", []).map(({ kind }) => kind)).toEqual([
    "unanswered",
    "unanswered",
    "unanswered",
  ]);
});

test("an answer that the control does not allow, or that was cleared, counts as unanswered", () => {
  const answers = makeAnswers({ "network.default-deny": "not-applicable", "network.mesh": "7", "identity.rbac": null });
  expect(controlStates(makeQuestionnaire(), "full", answers).map(({ kind }) => kind)).toEqual([
    "unanswered",
    "unanswered",
    "unanswered",
  ]);
});
