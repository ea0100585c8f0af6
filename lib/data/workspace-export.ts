import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import { controlOfNote } from "@/lib/core/questionnaire/note";
import type { ExportedAnswer, ExportedNote, WorkspaceExport } from "@/lib/core/workspace/workspace-export";
import { database } from "@/lib/db/client";
import { isoTime } from "@/lib/db/iso-time";
import { recordAudit } from "@/lib/db/record-audit";
import { answer } from "@/lib/db/schema/answer";
import { assessment } from "@/lib/db/schema/assessment";
import { round } from "@/lib/db/schema/round";
import { workshopStep } from "@/lib/db/schema/workshop-step";
import { now } from "@/lib/platform/clock";
import { assessmentColumns } from "./assessment-rows";
import { listAudit } from "./audit";
import { type Grant, grant as grantFor } from "./grant";
import { listInvitations } from "./invitations";
import { listMembers } from "./members";
import { readWorkspace } from "./workspaces";

/** Everything that the workspace holds and its owner may see; of a round's answers and notes only the owner's own. */
export async function exportWorkspace(grant: Grant<"workspace.export">): Promise<WorkspaceExport> {
  const { actor, workspaceId, network } = grant;
  const opened = await database();
  const { assessments, answers, rounds, agreements } = await opened.asActor(actor, async (tx) => {
    await recordAudit(tx, grant, { event: "workspace.exported", workspaceId });
    const inWorkspace = eq(assessment.workspaceId, workspaceId);
    const ids = tx.select({ id: assessment.id }).from(assessment).where(inWorkspace);
    return {
      assessments: await tx.select(assessmentColumns).from(assessment).where(inWorkspace).orderBy(assessment.createdAt),
      answers: await tx
        .select({
          assessmentId: answer.assessmentId,
          responseId: answer.responseId,
          questionId: answer.questionId,
          token: answer.value,
          revision: answer.revision,
          answeredAt: isoTime(answer.answeredAt),
        })
        .from(answer)
        .where(inArray(answer.assessmentId, ids))
        .orderBy(answer.assessmentId, answer.responseId, answer.questionId),
      rounds: await tx
        .select({
          assessmentId: round.assessmentId,
          kind: round.kind,
          threshold: round.threshold,
          openedAt: isoTime(round.openedAt),
          closedAt: sql<string | null>`${isoTime(round.closedAt)}`,
          report: round.report,
        })
        .from(round)
        .where(eq(round.workspaceId, workspaceId))
        .orderBy(round.openedAt, round.assessmentId),
      agreements: await tx
        .select({
          assessmentId: workshopStep.assessmentId,
          questionId: workshopStep.questionId,
          agreed: workshopStep.agreed,
          note: workshopStep.note,
        })
        .from(workshopStep)
        .where(inArray(workshopStep.assessmentId, ids))
        .orderBy(workshopStep.assessmentId, workshopStep.questionId),
    };
  });
  const read = await grantFor(actor, "workspace.read", workspaceId, network);
  return {
    exportedAt: now().toISOString(),
    workspace: await readWorkspace(read),
    members: await listMembers(read),
    invitations: await listInvitations(await grantFor(actor, "workspace.invite", workspaceId)),
    assessments,
    answers: answers.filter(({ questionId }) => controlOfNote(questionId) === null),
    notes: answers.flatMap(noteOf),
    rounds,
    agreements,
    log: await listAudit(await grantFor(actor, "workspace.audit", workspaceId), { before: null, most: 100_000 }),
  };
}

function noteOf({ questionId, token, answeredAt, ...stored }: ExportedAnswer): readonly ExportedNote[] {
  const controlId = controlOfNote(questionId);
  return controlId === null ? [] : [{ ...stored, controlId, text: token, notedAt: answeredAt }];
}
