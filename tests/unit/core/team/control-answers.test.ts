import { describe, expect, test } from "vitest";
import { controlAnswers, meanLevel, teamState } from "@/lib/core/team/control-answers";
import { makeControl } from "@/tests/fixtures/make-questionnaire";
import { makeResponse } from "@/tests/fixtures/make-round";

const control = makeControl({ notApplicableWhen: "There is none." });
const stateOf = (...tokens: readonly (string | null)[]) => {
  const [answers] = controlAnswers(
    [control],
    tokens.map((token) => makeResponse("developer", { [control.id]: token })),
  );
  if (answers === undefined) throw new Error("no control");
  const { control: _, ...state } = teamState(answers);
  return state;
};

describe("a team's level of a control", () => {
  test("is the mean of the levels that are known", () => {
    expect(stateOf("1", "2", "2", "unsure", null, "not-applicable")).toEqual({ kind: "known", level: 5 / 3 });
  });

  test("is not known only where nobody knows", () => {
    expect(stateOf("unsure", null)).toEqual({ kind: "unsure" });
    expect(stateOf(null, "5", "yes")).toEqual({ kind: "unanswered" });
  });

  test("does not apply only where somebody says so and nobody gives a level", () => {
    expect(stateOf("not-applicable", "unsure", null)).toEqual({ kind: "not-applicable" });
    expect(stateOf("not-applicable", "0")).toEqual({ kind: "known", level: 0 });
  });

  test("is counted by respondent and job function, a function that is told of nobody as none", () => {
    const responses = [makeResponse("security", { [control.id]: "4" }), makeResponse("other", { [control.id]: "0" })];
    const [answers] = controlAnswers([control], responses);
    expect(answers?.known).toEqual([
      { respondent: 0, jobFunction: "security", level: 4 },
      { respondent: 1, jobFunction: null, level: 0 },
    ]);
    expect(meanLevel(answers?.known ?? [])).toBe(2);
  });
});
