import { describe, expect, test } from "vitest";
import { releaseRound } from "@/lib/core/disclosure/release-round";
import { controlAnswers } from "@/lib/core/team/control-answers";
import { teamState } from "@/lib/core/team/team-state";
import { makeControl } from "@/tests/fixtures/make-questionnaire";
import { makeResponse } from "@/tests/fixtures/make-round";

const control = makeControl({ notApplicableWhen: "There is none." });
const stateOf = (...tokens: readonly (string | null)[]) => {
  const [answers] = controlAnswers(
    [control],
    tokens.map((token) => makeResponse("developer", { [control.id]: token })),
  );
  if (answers === undefined) throw new Error("no control");
  const [released] = releaseRound([answers], { threshold: 3, functions: [], earlier: new Map() });
  const { control: _, ...state } = teamState(answers, released);
  return state;
};

describe("a team's level of a control", () => {
  test("is the mean of the known levels, in half levels", () => {
    const around = stateOf("2", "2", "2", "2", "3", "unsure", null, "not-applicable"); // 2.2
    expect(around).toEqual({ kind: "known", level: 2, band: { from: 2, to: 2 } });
  });

  test("is the middle of a wider band where a half level would tell what everybody answered", () => {
    expect(stateOf("0", "0", "0", "0", "0")).toEqual({ kind: "known", level: 0.5, band: { from: 0, to: 1 } });
  });

  test("is withheld where fewer than the threshold know it", () => {
    expect(stateOf("4", "4", "unsure")).toEqual({ kind: "withheld" });
  });

  test("is not known only where nobody knows", () => {
    expect(stateOf("unsure", null)).toEqual({ kind: "unsure" });
    expect(stateOf(null, "5", "yes")).toEqual({ kind: "unanswered" });
  });

  test("does not apply only where somebody says so and nobody gives a level", () => {
    expect(stateOf("not-applicable", "unsure", null)).toEqual({ kind: "not-applicable" });
    expect(stateOf("not-applicable", "0")).toEqual({ kind: "withheld" });
  });
});
