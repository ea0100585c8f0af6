import type { StoredAnswer } from "@/lib/core/questionnaire/answer";
import type { Assessment } from "@/lib/core/questionnaire/assessment";
import { currentFiguresEdition } from "./benchmarks";
import { exampleAnswers } from "./example-answers";
import { currentQuestionnaireVersion } from "./questionnaires";

/** An assessment of an organisation that does not exist, answered in full, so that a visitor sees a whole report. */
export function exampleAssessment(): { assessment: Assessment; answers: StoredAnswer[] } {
  return {
    assessment: {
      id: "00000000-0000-4000-8000-000000000000",
      scope: "Northquay Ferries (made up), production EKS",
      depth: "full",
      reportBasis: "full",
      targetProfile: "baseline",
      questionnaireVersion: currentQuestionnaireVersion,
      scoringVersion: "1",
      figuresEdition: currentFiguresEdition,
      isSynthetic: true,
      createdAt: "2026-11-16T09:00:00.000Z",
      touchedAt: "2026-11-20T15:30:00.000Z",
    },
    answers: Object.entries(exampleAnswers).map(([questionId, token]) => ({ questionId, token, revision: 1 })),
  };
}
