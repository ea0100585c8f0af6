import "server-only";
import { requestGrant } from "@/app/request";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { pagesOf } from "@/lib/core/questionnaire/pages";
import { readAssessmentWithAnswers } from "@/lib/data/assessments";

/** Everything that the pages of an assessment are made from, for whoever may read it. */
export async function readAssessmentPages(assessmentId: string) {
  const grant = await requestGrant("assessment.read", assessmentId);
  const { assessment, answers } = await readAssessmentWithAnswers(grant);
  const questionnaire = questionnaireOf(assessment.questionnaireVersion);
  return { assessment, answers, questionnaire, pages: pagesOf(questionnaire, assessment.depth, answers) };
}
