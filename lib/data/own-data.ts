import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { UserActor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { isoTime } from "@/lib/db/iso-time";
import { answer } from "@/lib/db/schema/answer";
import { assessment } from "@/lib/db/schema/assessment";
import { member } from "@/lib/db/schema/member";
import { respondent } from "@/lib/db/schema/respondent";
import { response } from "@/lib/db/schema/response";
import { workspace } from "@/lib/db/schema/workspace";
import { listOwnShareLinks } from "./share-links";

/**
 * What is stored of a person beside their account and their own assessments: where they are a member, what they answered
 * there and as whom, and the links to reports that they made. An answer to a control stands beside its note.
 */
export async function readOwnData(actor: UserActor) {
  const opened = await database();
  const shareLinks = await listOwnShareLinks(actor);
  return opened.asActor(actor, async (tx) => {
    const memberships = await tx
      .select({
        workspaceId: member.workspaceId,
        workspace: workspace.name,
        accessRole: member.accessRole,
        joinedAt: isoTime(member.joinedAt),
      })
      .from(member)
      .leftJoin(workspace, eq(workspace.id, member.workspaceId)) // unnamed while it demands a second factor
      .where(eq(member.userId, actor.id));
    const isMine = and(eq(response.actorKind, "user"), eq(response.actorId, actor.id));
    const responses = await tx
      .select({
        id: response.id,
        assessmentId: response.assessmentId,
        scope: assessment.scope,
        isRound: assessment.isRound,
        jobFunction: response.jobFunction,
        createdAt: isoTime(response.createdAt),
        askedAs: respondent.name,
        askedAt: respondent.email,
        joinedAt: isoTime(respondent.joinedAt),
        finishedAt: isoTime(respondent.finishedAt),
      })
      .from(response)
      .innerJoin(assessment, eq(assessment.id, response.assessmentId))
      .leftJoin(respondent, eq(respondent.responseId, response.id))
      .where(isMine)
      .orderBy(asc(response.createdAt), response.id);
    const answers = await tx
      .select({
        responseId: answer.responseId,
        questionId: answer.questionId,
        value: answer.value,
        answeredAt: isoTime(answer.answeredAt),
      })
      .from(answer)
      .innerJoin(response, eq(response.id, answer.responseId))
      .where(isMine)
      .orderBy(answer.questionId);
    return {
      memberships,
      responses: responses.map((one) => ({
        ...one,
        answers: answers
          .filter(({ responseId }) => responseId === one.id)
          .map(({ questionId, value, answeredAt }) => ({ questionId, value, answeredAt })),
      })),
      shareLinks,
    };
  });
}
