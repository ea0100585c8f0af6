import "server-only";
import { and, desc, eq, inArray, notLike } from "drizzle-orm";
import { z } from "zod";
import { questionnaireOf } from "@/lib/content/questionnaires";
import type { StoredAnswer } from "@/lib/core/questionnaire/answer";
import type { Assessment, Depth } from "@/lib/core/questionnaire/assessment";
import { pagesOf, progressOf } from "@/lib/core/questionnaire/pages";
import { reportResult } from "@/lib/core/report/build-result";
import type { ReportResult } from "@/lib/core/report/report";
import { controlStates } from "@/lib/core/scoring/control-state";
import { database } from "@/lib/db/client";
import { doOnce } from "@/lib/db/do-once";
import { recordAudit } from "@/lib/db/record-audit";
import { answer } from "@/lib/db/schema/answer";
import { assessment } from "@/lib/db/schema/assessment";
import { newId } from "@/lib/platform/ids";
import { assessmentColumns, insertAssessment } from "./assessment-rows";
import type { Grant } from "./grant";

/** An assessment of a workspace with its headline as its answers stand; no result where no control applies. */
export type ListedAssessment = Readonly<{
  assessment: Assessment;
  result: ReportResult | null;
  answered: number;
  total: number;
}>;

/** Begins an assessment in the workspace. The same key begins one, however often it comes. */
export async function createWorkspaceAssessment(
  grant: Grant<"workspace.assess">,
  { scope, depth, key }: Readonly<{ scope: string; depth: Depth; key: string }>,
): Promise<string> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, (tx) =>
    doOnce(
      tx,
      actor,
      { key, asked: ["begin", workspaceId, scope, depth] },
      {
        answer: z.uuid(),
        work: async () => {
          const assessmentId = newId();
          await insertAssessment(actor, tx, { assessmentId, workspaceId, scope, depth, answers: [] });
          await recordAudit(tx, grant, {
            event: "assessment.created",
            workspaceId,
            object: { kind: "assessment", id: assessmentId },
          });
          return assessmentId;
        },
      },
    ),
  );
}

/** The workspace's assessments that one person at a time answers, the last touched first. */
export async function listWorkspaceAssessments(grant: Grant<"workspace.read">): Promise<readonly ListedAssessment[]> {
  const opened = await database();
  const { found, answers } = await opened.asActor(grant.actor, async (tx) => {
    const isListed = and(eq(assessment.workspaceId, grant.workspaceId), eq(assessment.isRound, false));
    const found = await tx
      .select(assessmentColumns)
      .from(assessment)
      .where(isListed)
      .orderBy(desc(assessment.touchedAt), assessment.id);
    const ids = tx.select({ id: assessment.id }).from(assessment).where(isListed);
    const answers = await tx
      .select({
        assessmentId: answer.assessmentId,
        questionId: answer.questionId,
        token: answer.value,
        revision: answer.revision,
      })
      .from(answer)
      .where(and(inArray(answer.assessmentId, ids), notLike(answer.questionId, "note:%")));
    return { found, answers };
  });
  const byAssessment = new Map<string, StoredAnswer[]>(found.map(({ id }) => [id, []]));
  for (const { assessmentId, ...one } of answers) byAssessment.get(assessmentId)?.push(one);
  return found.map((one) => listed(one, byAssessment.get(one.id) ?? []));
}

function listed(one: Assessment, answers: readonly StoredAnswer[]): ListedAssessment {
  const questionnaire = questionnaireOf(one.questionnaireVersion);
  const basis = one.depth === "quick" ? "quick" : one.reportBasis;
  const result = reportResult(controlStates(questionnaire, basis, answers), one.targetProfile, []);
  const { answered, total } = progressOf(pagesOf(questionnaire, one.depth, answers));
  return { assessment: one, result, answered, total };
}
