import "server-only";
import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { questionnaireOf } from "@/lib/content/questionnaires";
import type { Report } from "@/lib/core/report/report";
import { buildRoundReport } from "@/lib/core/team/build-round-report";
import { frozenRoundSchema } from "@/lib/core/team/frozen-round";
import type { RoundKind } from "@/lib/core/team/opened-round";
import { respondentsOf } from "@/lib/core/team/round";
import { roundHeadline } from "@/lib/core/team/round-headline";
import type { RoundReport } from "@/lib/core/team/round-report";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { round } from "@/lib/db/schema/round";
import { now } from "@/lib/platform/clock";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import { readAssessmentIn } from "./assessments";
import type { Grant } from "./grant";
import { readWorkshopRecord } from "./workshop-record";

const responsesSchema = z.array(
  z.object({
    jobFunction: z.string().nullable(),
    isLead: z.boolean(),
    isOpen: z.boolean(),
    answers: z.array(z.object({ questionId: z.string(), token: z.string().nullable(), revision: z.number() })),
  }),
);

/** A closed round's report as it was frozen. */
export type FrozenRound = Readonly<{ made: RoundReport }>;

/**
 * Computes the report of a round that this transaction has closed, and keeps it: the one time that anybody reads all
 * answers and notes. Returns how many answered.
 */
export async function freezeRoundReport(
  grant: Grant<"workspace.assess">,
  tx: Transaction,
  assessmentId: string,
): Promise<number> {
  const { rows } = await tx.execute(sql`select closed_responses(${assessmentId}) as responses`);
  const responses = responsesSchema.parse(rows[0]?.responses);
  const assessment = await readAssessmentIn(grant, tx, assessmentId);
  const [opened] = await tx
    .select({ isLeadMarked: round.isLeadMarked, kind: round.kind, threshold: round.threshold, scopeId: round.scopeId })
    .from(round)
    .where(eq(round.assessmentId, assessmentId));
  if (opened === undefined) throw new NotFound("round");
  const isWorkshop = opened.kind === "workshop";
  const record = isWorkshop ? await readWorkshopRecord(grant, tx, assessmentId) : null;
  const { threshold, scopeId, isLeadMarked } = opened;
  const asked = {
    assessment,
    threshold,
    isClosed: true,
    isLeadMarked,
    responses,
    ...(record !== null && { workshop: record }),
  };
  const shown = await shownReports(tx, grant.workspaceId, scopeId, assessmentId);
  const made = buildRoundReport({
    round: asked,
    questionnaire: questionnaireOf(assessment.questionnaireVersion),
    benchmark: benchmarkOf(assessment.figuresEdition),
    now: now().toISOString(),
    // Levels agreed in a room and means of single answers make no line over time, but differences tell of both.
    earlier: isWorkshop ? [] : shown.flatMap(({ kind, report }) => (kind === "separate" ? [report] : [])),
    elsewhere: shown.flatMap(({ kind, report }) => (isWorkshop || kind === "workshop" ? [report] : [])),
  });
  const frozen: FrozenRound = { made };
  const [report, headline] = [JSON.stringify(frozen), JSON.stringify(roundHeadline(made))];
  await tx.execute(sql`select freeze_round_report(${assessmentId}, ${report}::text::jsonb, ${headline}::text::jsonb)`);
  return respondentsOf(asked).length;
}

/** The reports of a scope's other rounds that show something. */
async function shownReports(
  tx: Transaction,
  workspaceId: string,
  scopeId: string,
  except: string,
): Promise<readonly Readonly<{ kind: RoundKind; report: Report }>[]> {
  const rows = await tx
    .select({ kind: round.kind, report: round.report })
    .from(round)
    .where(
      and(
        eq(round.workspaceId, workspaceId),
        eq(round.scopeId, scopeId),
        ne(round.assessmentId, except),
        isNotNull(round.report),
      ),
    );
  return rows.flatMap(({ kind, report }) => {
    const { made } = frozenRoundSchema.parse(report);
    return made.kind === "shown" ? [{ kind, report: made.report }] : [];
  });
}

/** The frozen report of a closed round. One that is open is not found: nothing of it shows to anybody. */
export async function readRoundReport(
  grant: Grant<"workspace.read"> | Grant<"assessment.read" | "assessment.share">,
  assessmentId: string,
): Promise<FrozenRound> {
  const { actor, workspaceId } = grant;
  if (!isId(assessmentId) || workspaceId === null) throw new NotFound("round");
  const opened = await database();
  const [found] = await opened.asActor(actor, (tx) =>
    tx
      .select({ report: round.report })
      .from(round)
      .where(and(eq(round.assessmentId, assessmentId), eq(round.workspaceId, workspaceId))),
  );
  if (found === undefined || found.report === null) throw new NotFound("round report");
  return frozenRoundSchema.parse(found.report);
}
