import { expect, test } from "vitest";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { onlyIfWords } from "@/lib/wording/condition-words";

const { industryQuestions } = questionnaireOf("2026.1");
const incident = industryQuestions.find(({ id }) => id === "industry.incident");

test("says plainly after what a question is asked", () => {
  for (const { askedAfter } of industryQuestions)
    if (askedAfter !== null) expect(onlyIfWords(askedAfter, incident)).toBe("Only if you had an incident or issue.");
});

test("quotes the earlier question as it was asked, where there are no words of its own", () => {
  expect(onlyIfWords({ questionId: "industry.incident", optionId: "no" }, incident)).toBe(
    "Only if you answered “No” to “Did you have at least one container or Kubernetes security incident or issue in the last 12 months?”",
  );
});
