import "server-only";
import { and, desc, eq, inArray, ne, notExists, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { figuresEditions } from "@/lib/content/benchmarks";
import type { Actor, KnownActor } from "@/lib/core/access/actor";
import type { StoredAnswer } from "@/lib/core/questionnaire/answer";
import { type Assessment, assessmentSchema, type Depth, type TargetProfile } from "@/lib/core/questionnaire/assessment";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { doOnce } from "@/lib/db/do-once";
import { assessment } from "@/lib/db/schema/assessment";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { guest } from "@/lib/db/schema/guest";
import { type Limit, takeTurn } from "@/lib/db/take-turn";
import type { Network } from "@/lib/platform/client-network";
import { env } from "@/lib/platform/env";
import { NotFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { asVisitor } from "./as-visitor";
import { assessmentColumns, insertAssessment, type NewAssessment } from "./assessment-rows";
import { recordOfAssessment } from "./audit";
import { type Asking, type Grant, grantAndCall } from "./grant";

/**
 * Begins an assessment that pins today's versions, for this person or guest, or for a new guest; LimitReached where the
 * account or the network has begun too many. A network that we cannot tell is not limited, as at signing in.
 *
 * @param key the id of the form, so that a second tap leads to the first one's assessment
 */
export async function createAssessment(
  actor: Actor,
  begun: NewAssessment,
  network: Network | null = null,
  key: string | null = null,
): Promise<Readonly<{ assessmentId: string; newGuestSecret: string | null }>> {
  const limit: Limit = { name: "assessment", most: env().assessmentsPerHour, seconds: 3600 };
  const begin = async (tx: Transaction, visitor: KnownActor) => {
    const assessmentId = newId();
    if (visitor.kind === "user") await takeTurn(limit, visitor.id, { actor: visitor }, tx);
    else if (network !== null) await takeTurn(limit, network.narrow, {}, tx);
    await insertAssessment(visitor, tx, { assessmentId, workspaceId: null, ...begun });
    return assessmentId;
  };
  // Whoever comes back to the form and asks for something else gets that, so what was asked is part of the key.
  const request = { key: JSON.stringify([key ?? newId(), begun]), asked: "begin" };
  const { result, newGuestSecret } = await asVisitor(
    actor,
    (tx, visitor) => doOnce(tx, visitor, request, { work: () => begin(tx, visitor), answer: z.uuid() }),
    key,
  );
  return { assessmentId: result, newGuestSecret };
}

/** An assessment without its answers. */
export async function readAssessment(
  grant: Grant<"assessment.read" | "assessment.manage" | "assessment.share">,
): Promise<Assessment> {
  const opened = await database();
  return opened.asActor(grant.actor, (tx) => one(tx, grant.assessmentId));
}

/** The same in a transaction, of an assessment in the grant's workspace. */
export async function readAssessmentIn(
  _grant: Grant<"workspace.assess">,
  tx: Transaction,
  assessmentId: string,
): Promise<Assessment> {
  return one(tx, assessmentId);
}

type WithAnswers = Readonly<{
  assessment: Assessment;
  answers: readonly StoredAnswer[];
  /** The actor's own response, or the one that all share; null if the actor has none. */
  responseId: string | null;
}>;

/** An assessment with the answers that the actor may see there, as they were at one moment: in a round, its own. */
export async function readAssessmentWithAnswers(
  grant: Grant<"assessment.read" | "assessment.answer">,
): Promise<WithAnswers> {
  return (await readStoredAssessment(grant)).parse();
}

/** The same, not looked into yet: the text is another as soon as anything in it is. */
export async function readStoredAssessment(
  grant: Grant<"assessment.read" | "assessment.answer" | "assessment.share">,
): Promise<StoredAssessment> {
  const opened = await database();
  return stored(await opened.callAs(grant.actor, sql`read_assessment(${grant.assessmentId})::text`));
}

/** Asks whether the actor may read there, and reads it in the same statement; null: a round, of which there is more to read. */
export async function readStoredIfGranted(
  asking: Asking<"assessment.read">,
): Promise<Readonly<{ granted: Grant<"assessment.read">; stored: StoredAssessment | null }>> {
  const { granted, result } = await grantAndCall(asking, (asked) => sql`read_if_granted(${asked})`);
  return { granted, stored: granted.isRound ? null : stored(result) };
}

/** An assessment with its answers as the database wrote it. */
export type StoredAssessment = Readonly<{ text: string; parse: () => WithAnswers }>;

function stored(found: unknown): StoredAssessment {
  const text = storedSchema.parse(found);
  if (text === null) throw new NotFound("assessment"); // deleted since the grant
  return { text, parse: () => withAnswersSchema.parse(JSON.parse(text)) };
}

const storedSchema = z.string().nullable();

const withAnswersSchema = z.object({
  assessment: assessmentSchema,
  answers: z.array(z.object({ questionId: z.string(), token: z.string().nullable(), revision: z.number() })),
  responseId: z.uuid().nullable(),
});

/** The assessments that belong to this actor itself, not to a workspace; the last touched first. */
export async function listAssessments(actor: Actor): Promise<readonly Assessment[]> {
  if (actor.kind !== "guest" && actor.kind !== "user") return [];
  const opened = await database();
  return opened.asActor(actor, (tx) =>
    tx
      .select(assessmentColumns)
      .from(assessment)
      .innerJoin(assessmentAccess, eq(assessmentAccess.assessmentId, assessment.id))
      .where(
        and(
          eq(assessmentAccess.actorKind, actor.kind),
          eq(assessmentAccess.actorId, actor.id),
          ne(assessmentAccess.via, "respondent"),
        ),
      )
      .orderBy(desc(assessment.touchedAt), assessment.id),
  );
}

/** Turns a quick assessment into a full one; every answer stays, and the report stays on its basis. */
export async function widenAssessment(grant: Grant<"assessment.manage">): Promise<void> {
  await change(grant, { depth: "full" });
}

/** Puts the report on another basis. One that the assessment's depth cannot fill is left as it is. */
export async function switchReportBasis(grant: Grant<"assessment.manage">, basis: Depth): Promise<void> {
  const fits = basis === "quick" ? sql`true` : eq(assessment.depth, "full");
  await change(grant, { reportBasis: sql`case when ${fits} then ${basis} else ${assessment.reportBasis} end` });
}

/** Holds the assessment against another target. */
export async function chooseTargetProfile(grant: Grant<"assessment.manage">, profile: TargetProfile): Promise<void> {
  await change(grant, { targetProfile: profile });
}

/** Sets the report beside newer figures than it pinned. Never back to older ones, and never to some that there are not. */
export async function switchFigures(grant: Grant<"assessment.manage">, edition: string): Promise<void> {
  const editions = figuresEditions().map((one) => one.edition);
  const older = editions.slice(0, Math.max(0, editions.indexOf(edition)));
  const fits = older.length === 0 ? sql`false` : inArray(assessment.figuresEdition, older);
  await change(grant, { figuresEdition: sql`case when ${fits} then ${edition} else ${assessment.figuresEdition} end` });
}

/** Deletes an assessment with everything in it, and the guest too when nothing else is left to it; NotFound if it is gone. */
export async function deleteAssessment(grant: Grant<"assessment.delete">): Promise<void> {
  const { actor, assessmentId } = grant;
  const opened = await database();
  await opened.asActor(actor, async (tx) => {
    const gone = await tx.delete(assessment).where(eq(assessment.id, assessmentId)).returning({ id: assessment.id });
    if (gone.length === 0) throw new NotFound("assessment"); // deleted or moved since the grant
    await recordOfAssessment(grant, tx, { event: "assessment.deleted" });
    if (actor.kind !== "guest") return;
    const left = tx
      .select({ found: sql`1` })
      .from(assessmentAccess)
      .where(and(eq(assessmentAccess.actorKind, "guest"), eq(assessmentAccess.actorId, actor.id)));
    await tx.delete(guest).where(and(eq(guest.id, actor.id), notExists(left)));
  });
}

async function one(tx: Transaction, assessmentId: string): Promise<Assessment> {
  const [found] = await tx.select(assessmentColumns).from(assessment).where(eq(assessment.id, assessmentId));
  if (found === undefined) throw new NotFound("assessment"); // deleted since the grant
  return found;
}

type Changes = Readonly<{ depth?: Depth; targetProfile?: TargetProfile; reportBasis?: SQL; figuresEdition?: SQL }>;

async function change({ actor, assessmentId }: Grant<"assessment.manage">, changes: Changes): Promise<void> {
  const opened = await database();
  const changed = await opened.asActor(actor, (tx) =>
    tx
      .update(assessment)
      .set({ ...changes, touchedAt: sql`now()` })
      .where(eq(assessment.id, assessmentId))
      .returning({ id: assessment.id }),
  );
  if (changed.length === 0) throw new NotFound("assessment");
}
