import { expect, test } from "vitest";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { roundHeadline } from "@/lib/core/team/round-headline";
import { makeGroup, publishedRoundReport, roundReport } from "../../../fixtures/make-round";

const { controls } = questionnaireOf(currentQuestionnaireVersion);

test("a shown round is said by its own report's figures", () => {
  const levels = Object.fromEntries(controls.map(({ id }) => [id, "2"]));
  const made = publishedRoundReport({ responses: makeGroup(6, "developer", levels) });
  if (made.kind === "withheld") throw new Error(made.reason);
  const { result } = made.report;
  expect(result?.points).toBeGreaterThan(0);
  expect(roundHeadline(made)).toEqual({
    kind: "shown",
    respondents: 6,
    points: result?.points,
    highPoints: result?.highPoints,
    agreement: 0.9, // the middle of close agreement: that all are of one mind is not said
  });
});

test("PR-7 of a withheld round nothing is said but why", () => {
  const made = roundReport({ responses: makeGroup(2, "developer", { "network.default-deny": "2" }) });
  expect(roundHeadline(made)).toEqual({ kind: "withheld", reason: "too-few" });
});
