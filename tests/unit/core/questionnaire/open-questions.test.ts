import { expect, test } from "vitest";
import { openQuestions } from "@/lib/core/questionnaire/open-questions";
import { pagesOf } from "@/lib/core/questionnaire/pages";
import { makeAnswers, makeIndustryQuestion, makeQuestionnaire } from "../../../fixtures/make-questionnaire";

const loss = makeIndustryQuestion({
  id: "industry.loss",
  askedAfter: { questionId: "industry.delay", optionId: "yes" },
});
const questionnaire = makeQuestionnaire({ industryQuestions: [makeIndustryQuestion(), loss] });

function open(tokens: Record<string, string | null>, depth: "quick" | "full" = "full") {
  const answers = makeAnswers(tokens);
  return openQuestions(pagesOf(questionnaire, depth, answers), answers).map((question) => question.id);
}

test("a question is open until it has an answer, and not sure is one", () => {
  expect(open({ "network.default-deny": "unsure", "network.mesh": null, "profile.size": "1-9" })).toEqual([
    "network.mesh",
    "identity.rbac",
    "industry.delay",
  ]);
});

test("a question of another depth, or one that is not called for, is not open", () => {
  expect(open({}, "quick")).not.toContain("network.mesh");
  expect(open({ "industry.delay": "no" })).not.toContain("industry.loss");
  expect(open({ "industry.delay": "yes" })).toContain("industry.loss");
});

test("an open question says on which page it stands", () => {
  const pages = pagesOf(questionnaire, "full", []);
  expect(openQuestions(pages, []).map((question) => question.pageId)).toEqual([
    "profile",
    "network",
    "network",
    "identity",
    "industry",
  ]);
});
