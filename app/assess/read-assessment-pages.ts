import "server-only";
import { redirect } from "next/navigation";
import { requestGrant } from "@/app/request";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { pagesOf } from "@/lib/core/questionnaire/pages";
import { responseKey } from "@/lib/core/questionnaire/response-key";
import { roundPages } from "@/lib/core/team/round-pages";
import { readAssessmentWithAnswers } from "@/lib/data/assessments";
import { readMyRound } from "@/lib/data/joining";
import { NotFound } from "@/lib/platform/errors";
import { noteReaders } from "@/lib/wording/notes";

/** Everything that the pages of an assessment are made from, for whoever may answer it; in a round, as its respondent. */
export async function readAssessmentPages(assessmentId: string) {
  const grant = await requestGrant("assessment.answer", assessmentId);
  const { assessment, answers, responseId } = await readAssessmentWithAnswers(grant);
  const questionnaire = questionnaireOf(assessment.questionnaireVersion);
  const round = await readMyRound(grant);
  if (responseId === null) throw new NotFound("response"); // withdrawn since the grant
  // A workshop is answered on one page, as the room goes on.
  if (round?.kind === "workshop") redirect(`/assess/${assessmentId}/workshop`);
  const all = pagesOf(questionnaire, assessment.depth, answers);
  return {
    assessment,
    answers,
    reader: { response: responseKey(responseId, grant), isPerson: grant.actor.kind === "user" },
    questionnaire,
    round,
    pages: round === null ? all : roundPages(all, round),
    noteReaders: noteReaders(round, grant.workspaceId !== null),
  };
}
