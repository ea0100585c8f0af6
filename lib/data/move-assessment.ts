import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/record-audit";
import { assessment } from "@/lib/db/schema/assessment";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { resumeLink } from "@/lib/db/schema/resume-link";
import { NotFound } from "@/lib/platform/errors";
import type { Grant } from "./grant";

/**
 * Brings a person's own assessment into a workspace of theirs, once: it belongs to the workspace from then on, and no
 * device or link that opened it before does so any more.
 */
export async function moveAssessment(
  grant: Grant<"assessment.delete">,
  { workspaceId }: Grant<"workspace.assess">,
): Promise<void> {
  const { actor, assessmentId } = grant;
  if (actor.kind !== "user") throw new NotFound("assessment"); // a device's is claimed, not moved
  const opened = await database();
  await opened.asActor(actor, async (tx) => {
    const moved = await tx
      .update(assessment)
      .set({ workspaceId })
      .where(and(eq(assessment.id, assessmentId), isNull(assessment.workspaceId)))
      .returning({ id: assessment.id });
    if (moved.length === 0) throw new NotFound("assessment");
    await tx.delete(resumeLink).where(eq(resumeLink.assessmentId, assessmentId));
    await tx.delete(assessmentAccess).where(eq(assessmentAccess.assessmentId, assessmentId));
    const object = { kind: "assessment", id: assessmentId };
    await recordAudit(tx, grant, { event: "assessment.moved", workspaceId, object });
  });
}
