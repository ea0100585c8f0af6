import { describe, expect, test } from "vitest";
import { firstOpenPage, pagesOf, progressOf } from "@/lib/core/questionnaire/pages";
import { secondsToAnswer } from "@/lib/core/questionnaire/time-left";
import { makeAnswers, makeIndustryQuestion, makeQuestionnaire } from "../../../fixtures/make-questionnaire";

const questionnaire = makeQuestionnaire({
  industryQuestions: [
    makeIndustryQuestion(),
    makeIndustryQuestion({
      id: "industry.loss",
      askedAfter: { questionId: "industry.delay", optionId: "yes" },
      isQuick: false,
    }),
  ],
});

const counts = (tokens: Record<string, string | null>, depth: "quick" | "full" = "full") =>
  pagesOf(questionnaire, depth, makeAnswers(tokens)).map(({ id, answered, total }) => [id, answered, total]);

describe("the pages of an assessment", () => {
  test("are the profile, each domain and the industry questions, in the questionnaire's order", () => {
    expect(pagesOf(questionnaire, "full", []).map((page) => page.id)).toEqual([
      "profile",
      "network",
      "identity",
      "industry",
    ]);
  });

  test("of a quick assessment leave out what is not core", () => {
    expect(counts({}, "quick")).toEqual([
      ["profile", 0, 1],
      ["network", 0, 1],
      ["identity", 0, 1],
      ["industry", 0, 1],
    ]);
  });

  test("leave out a domain that a depth asks nothing of", () => {
    const withoutCore = makeQuestionnaire({
      controls: questionnaire.controls.map((control) => ({ ...control, isCore: control.domainId === "network" })),
    });
    expect(pagesOf(withoutCore, "quick", []).map((page) => page.id)).not.toContain("identity");
  });

  test("count not sure and not applicable as answered, cleared and impossible answers not", () => {
    expect(counts({ "network.default-deny": "unsure", "network.mesh": "not-applicable" })[1]).toEqual([
      "network",
      2,
      2,
    ]);
    expect(counts({ "network.default-deny": null, "network.mesh": "9" })[1]).toEqual(["network", 0, 2]);
  });

  test("show a question that an earlier answer may call for, and count it once it is asked", () => {
    const industry = pagesOf(questionnaire, "full", []).at(-1);
    expect(industry?.questions).toHaveLength(2);
    expect(industry?.total).toBe(1);
    expect(counts({ "industry.delay": "yes" }).at(-1)).toEqual(["industry", 1, 2]);
  });
});

describe("going on", () => {
  test("begins at the first page with an open question", () => {
    expect(firstOpenPage(pagesOf(questionnaire, "full", makeAnswers({ "profile.size": "1-9" })))).toBe("network");
  });

  test("leads to the review when every question has an answer", () => {
    const all = { "profile.size": "1-9", "network.default-deny": "3", "network.mesh": "2" };
    const answers = makeAnswers({ ...all, "identity.rbac": "unsure", "industry.delay": "no" });
    expect(firstOpenPage(pagesOf(questionnaire, "full", answers))).toBe("review");
  });

  test("sums answered questions and the time that the open ones take", () => {
    const pages = pagesOf(questionnaire, "full", makeAnswers({ "network.default-deny": "3" }));
    expect(progressOf(pages)).toEqual({
      answered: 1,
      total: 5,
      secondsLeft: pages
        .flatMap(({ questions }) => questions)
        .filter(({ id }) => id !== "network.default-deny" && id !== "industry.loss")
        .reduce((sum, question) => sum + secondsToAnswer(question), 0),
    });
  });
});
