import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "@/lib/content/canonical-json";
import { currentQuestionnaireVersion, questionnaireOf, releasedQuestionnaire } from "@/lib/content/questionnaires";
import released from "@/lib/content/questionnaires/k8s-readiness-2026.1/released.json";
import { levelInFull } from "@/lib/core/questionnaire/level-in-full";

const questionnaire = questionnaireOf("2026.1");

describe("the questionnaire 2026.1", () => {
  test("never changes once released: change a word and release a new version instead", () => {
    expect(createHash("sha256").update(canonicalJson(releasedQuestionnaire)).digest("hex")).toBe(released.sha256);
  });

  test("has 59 controls in 12 domains, of which 30 are quick, and 20 industry questions, of which the first 8 are", () => {
    expect(questionnaire.domains).toHaveLength(12);
    expect(questionnaire.controls).toHaveLength(59);
    expect(questionnaire.controls.filter((control) => control.isCore)).toHaveLength(30);
    expect(questionnaire.industryQuestions.map((question) => question.isQuick)).toEqual([
      ...Array(8).fill(true),
      ...Array(12).fill(false),
    ]);
  });

  test("has five levels a control, of which each that builds on another names one below it and stands in full alone", () => {
    for (const control of questionnaire.controls) {
      expect(new Set(control.levels).size, control.id).toBe(5);
      const inFull = control.levels.map((_, level) => levelInFull(control.levels, level));
      expect(new Set(inFull).size, control.id).toBe(5);
      expect(inFull.join("\n"), control.id).not.toMatch(/\bas (?:level )?[0-4]\b/i);
    }
  });

  test("offers 'not applicable' for the eight controls that can be without an object", () => {
    const controls = questionnaire.controls.filter((control) => control.notApplicableWhen !== null);
    expect(controls.map((control) => control.id)).toEqual([
      "workload.tenancy-isolation",
      "identity.workload-identity",
      "network.component-segmentation",
      "control-plane.kubelet",
      "lifecycle.node-patching",
      "assurance.cloud-posture",
      "assurance.shared-responsibility",
      "assurance.provider-hardening",
    ]);
  });

  test("uses every framework that it lists", () => {
    const used = new Set(questionnaire.controls.flatMap((control) => control.references.map((one) => one.framework)));
    expect([...used].sort()).toEqual(questionnaire.frameworks.map((framework) => framework.id).sort());
  });

  test("differs from what was released in when questions are asked, and in nothing else", () => {
    const unconditional = (questions: typeof questionnaire.industryQuestions) =>
      questions.map((question) => ({ ...question, askedAfter: null }));
    expect({ ...questionnaire, industryQuestions: unconditional(questionnaire.industryQuestions) }).toEqual({
      ...releasedQuestionnaire,
      industryQuestions: unconditional(releasedQuestionnaire.industryQuestions),
    });
  });

  test("asks for kinds of incidents and lost revenue only after an incident", () => {
    const conditional = questionnaire.industryQuestions.filter((question) => question.askedAfter !== null);
    expect(conditional.map((question) => [question.id, question.askedAfter])).toEqual([
      ["industry.incident-types", { questionId: "industry.incident", optionId: "yes" }],
      ["industry.loss", { questionId: "industry.incident", optionId: "yes" }],
    ]);
  });

  test("lets a reader say 'something else' where a single choice is incomplete, 'none' and 'other' where several count", () => {
    for (const { id, choice, isComplete, options } of questionnaire.industryQuestions) {
      const ids = options.map((option) => option.id);
      expect(ids.includes("other"), id).toBe(!isComplete);
      expect(ids.includes("none"), id).toBe(choice === "multiple");
    }
  });

  test("lets nobody be forced to say who they are", () => {
    for (const { id, options } of questionnaire.profileQuestions) {
      expect(options.at(-1)?.id, id).toBe("prefer-not-to-say");
    }
  });
});

test("a version that was never released does not exist", () => {
  expect(currentQuestionnaireVersion).toBe("2026.1");
  expect(() => questionnaireOf("2025.1")).toThrow("2025.1");
});
