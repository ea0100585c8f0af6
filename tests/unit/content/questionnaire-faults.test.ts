import { expect, test } from "vitest";
import { questionnaireFaults } from "@/lib/content/questionnaire-faults";
import { questionnaireOf } from "@/lib/content/questionnaires";
import type { Control } from "@/lib/core/questionnaire/control";
import type { IndustryQuestion } from "@/lib/core/questionnaire/industry-question";
import type { Questionnaire } from "@/lib/core/questionnaire/questionnaire";

const questionnaire = questionnaireOf("2026.1");
const faults = (given: Partial<Questionnaire>) => questionnaireFaults({ ...questionnaire, ...given }, "q");

/** The questionnaire's controls with one of them changed. */
const withControl = (id: string, given: Partial<Control>) =>
  questionnaire.controls.map((control) => (control.id === id ? { ...control, ...given } : control));

const withQuestion = (id: string, given: Partial<IndustryQuestion>) =>
  questionnaire.industryQuestions.map((question) => (question.id === id ? { ...question, ...given } : question));

test("the released questionnaire has none", () => {
  expect(faults({})).toEqual([]);
});

test("an id used twice is one", () => {
  const controls = withControl("governance.skills", { id: "governance.investment" });
  expect(faults({ controls })).toContain("q: the id governance.investment is used twice");
});

test("a domain that does not list its controls in order is one", () => {
  const [first, second, ...rest] = questionnaire.controls;
  const controls = [second, first, ...rest].filter((control) => control !== undefined);
  expect(faults({ controls })).toEqual(["q/governance.json: domain.controlIds: not the ids of its controls"]);
});

test("a control of no domain is one", () => {
  const controls = withControl("governance.skills", { domainId: "nowhere" });
  expect(faults({ controls })).toContain("q: governance.skills: no domain nowhere");
});

test("an unknown framework is one", () => {
  const controls = withControl("network.exposure", { references: [{ framework: "iso", identifiers: ["1"] }] });
  expect(faults({ controls })).toEqual(["q/network.json: network.exposure: no framework iso"]);
});

test("another number of quick controls or questions is one", () => {
  expect(faults({ controls: withControl("governance.ownership", { isCore: false }) })).toEqual([
    "q: 29 core controls, not 30",
  ]);
  expect(faults({ industryQuestions: withQuestion("industry.devsecops", { isQuick: false }) })).toEqual([
    "q/industry-questions.json: 7 quick questions, not 8",
  ]);
});

test("a condition on a later question or an unknown option is one", () => {
  const later = withQuestion("industry.incident", { askedAfter: { questionId: "industry.loss", optionId: "yes" } });
  const unknown = withQuestion("industry.loss", { askedAfter: { questionId: "industry.incident", optionId: "maybe" } });
  expect(faults({ industryQuestions: later })).toHaveLength(1);
  expect(faults({ industryQuestions: unknown })).toEqual([
    "q/industry-questions.json: industry.loss: askedAfter: no such option of an earlier question",
  ]);
});

test("an option that is there twice is one", () => {
  const options = [
    { id: "yes", label: "Yes" },
    { id: "yes", label: "No" },
  ];
  expect(faults({ industryQuestions: withQuestion("industry.sbom", { options }) })).toEqual([
    "q/industry-questions.json: industry.sbom: the option yes is there twice",
  ]);
});
