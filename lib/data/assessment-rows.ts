import "server-only";
import { currentFiguresEdition } from "@/lib/content/benchmarks";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import type { KnownActor } from "@/lib/core/access/actor";
import { formatAnswer, parseAnswer } from "@/lib/core/questionnaire/answer";
import type { Depth } from "@/lib/core/questionnaire/assessment";
import type { Questionnaire } from "@/lib/core/questionnaire/questionnaire";
import { scoringVersion } from "@/lib/core/scoring/scoring-version";
import type { Transaction } from "@/lib/db/database";
import { isoTime } from "@/lib/db/iso-time";
import { answer } from "@/lib/db/schema/answer";
import { assessment } from "@/lib/db/schema/assessment";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { response } from "@/lib/db/schema/response";
import { newId } from "@/lib/platform/ids";

/** What an assessment begins with. Answers that the current questionnaire does not allow are left out. */
export type NewAssessment = Readonly<{
  scope: string;
  depth: Depth;
  answers: readonly Readonly<{ questionId: string; token: string }>[];
}>;

/** Writes an assessment that pins today's versions, with one response: the actor's own, or one in a workspace of theirs. */
export async function insertAssessment(
  actor: KnownActor,
  tx: Transaction,
  {
    assessmentId,
    workspaceId,
    scope,
    depth,
    answers,
  }: NewAssessment & Readonly<{ assessmentId: string; workspaceId: string | null }>,
): Promise<void> {
  const { kind: actorKind, id: actorId } = actor;
  const responseId = newId();
  await tx.insert(assessment).values({
    id: assessmentId,
    workspaceId,
    scope,
    depth,
    reportBasis: depth,
    questionnaireVersion: currentQuestionnaireVersion,
    scoringVersion,
    figuresEdition: currentFiguresEdition,
  });
  if (workspaceId === null) {
    await tx.insert(assessmentAccess).values({ assessmentId, actorKind, actorId, via: "creation" });
  }
  await tx.insert(response).values({ id: responseId, assessmentId, actorKind, actorId });
  const first = allowedAnswers(questionnaireOf(currentQuestionnaireVersion), answers);
  if (first.length === 0) return;
  await tx
    .insert(answer)
    .values(first.map(({ questionId, token }) => ({ responseId, assessmentId, questionId, value: token })));
}

/** The columns of an assessment as core knows it. */
export const assessmentColumns = {
  id: assessment.id,
  scope: assessment.scope,
  depth: assessment.depth,
  reportBasis: assessment.reportBasis,
  targetProfile: assessment.targetProfile,
  questionnaireVersion: assessment.questionnaireVersion,
  scoringVersion: assessment.scoringVersion,
  figuresEdition: assessment.figuresEdition,
  isSynthetic: assessment.isSynthetic,
  createdAt: isoTime(assessment.createdAt),
  touchedAt: isoTime(assessment.touchedAt),
};

function allowedAnswers(questionnaire: Questionnaire, answers: NewAssessment["answers"]): NewAssessment["answers"] {
  const questions = [...questionnaire.profileQuestions, ...questionnaire.controls, ...questionnaire.industryQuestions];
  return questions.flatMap((question) => {
    const given = answers.find(({ questionId }) => questionId === question.id);
    const parsed = given === undefined ? null : parseAnswer(question, given.token);
    return parsed === null ? [] : [{ questionId: question.id, token: formatAnswer(parsed) }];
  });
}
