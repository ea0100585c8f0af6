import "server-only";
import { redirect } from "next/navigation";
import { requestGrant } from "@/app/request";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { pagesOf } from "@/lib/core/questionnaire/pages";
import { roundPages } from "@/lib/core/team/round-pages";
import { readAssessmentWithAnswers } from "@/lib/data/assessments";
import { readMyRound } from "@/lib/data/joining";
import { noteReaders } from "@/lib/wording/notes";

/** Everything that the pages of an assessment are made from, for whoever may answer it; in a round, as its respondent. */
export async function readAssessmentPages(assessmentId: string) {
  const grant = await requestGrant("assessment.answer", assessmentId);
  const { assessment, answers } = await readAssessmentWithAnswers(grant);
  const questionnaire = questionnaireOf(assessment.questionnaireVersion);
  const round = await readMyRound(grant);
  // A workshop is answered on one page, as the room goes on.
  if (round?.kind === "workshop") redirect(`/assess/${assessmentId}/workshop`);
  const all = pagesOf(questionnaire, assessment.depth, answers);
  return {
    assessment,
    answers,
    questionnaire,
    round,
    pages: round === null ? all : roundPages(all, round),
    noteReaders: noteReaders(round, grant.workspaceId !== null),
  };
}
