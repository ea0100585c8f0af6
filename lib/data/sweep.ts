import "server-only";
import { and, eq, gt, inArray, isNull, lt, notExists, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { assessment } from "@/lib/db/schema/assessment";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { guest } from "@/lib/db/schema/guest";
import { idempotencyKey } from "@/lib/db/schema/idempotency-key";
import { batch, type GoesOn, sweepInBatches } from "@/lib/db/sweep-in-batches";

type Swept = Readonly<{ assessments: number; guests: number }>;

/**
 * Deletes guests' assessments that nobody touched for 90 days by the database's clock, guests who have had no assessment
 * for a day, answers to repeated requests after a day, share links 35 days after their end, from where they were read
 * after as long, what became of mails after 35 days, and audit rows after 400.
 *
 * @param actor the system; for anybody else there is nothing to sweep
 */
export async function sweepAssessments(actor: Actor, goesOn: GoesOn = () => true): Promise<Swept> {
  if (actor.kind !== "system") return { assessments: 0, guests: 0 };
  await sweepInBatches(() => countOf(sql`select sweep_limits_and_audit(${batch}) as found`), goesOn);
  await sweepInBatches(() => countOf(sql`select sweep_share_links(${batch}) as found`), goesOn);
  await sweepInBatches(() => countOf(sql`select sweep_mails(${batch}) as found`), goesOn);
  await sweepInBatches(() => deleteRepeats(actor), goesOn);
  return { assessments: await sweepUntouched(actor, goesOn), guests: await sweepGuests(actor, goesOn) };
}

const counted = z.tuple([z.object({ found: z.coerce.number() })]);

async function countOf(query: SQL): Promise<number> {
  const opened = await database();
  return counted.parse(await opened.lookUp(query))[0].found;
}

async function deleteRepeats(actor: Actor): Promise<number> {
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const isOver = lt(idempotencyKey.createdAt, sql`now() - interval '1 day'`);
    const old = tx.select({ keyHash: idempotencyKey.keyHash }).from(idempotencyKey).where(isOver).limit(batch);
    const gone = tx.delete(idempotencyKey).where(and(inArray(idempotencyKey.keyHash, old), isOver));
    return (await gone.returning({ keyHash: idempotencyKey.keyHash })).length;
  });
}

/** A place in an order of rows by a time and, where that is the same, an id. */
type Place = Readonly<{ at: string; id: string }>;

/** An account keeps its own ones, so each step begins where the last one ended and does not read those again. */
async function sweepUntouched(actor: Actor, goesOn: GoesOn): Promise<number> {
  const opened = await database();
  return sweepFrom(goesOn, (from) =>
    opened.asActor(actor, async (tx) => {
      const owned = tx
        .select({ found: sql`1` })
        .from(assessmentAccess)
        .where(and(eq(assessmentAccess.actorKind, "user"), eq(assessmentAccess.assessmentId, assessment.id)));
      const isOver = and(lt(assessment.touchedAt, sql`now() - interval '90 days'`), isNull(assessment.workspaceId));
      const seen = await tx
        .select({ id: assessment.id, at: sql<string>`${assessment.touchedAt}::text` })
        .from(assessment)
        .where(and(isOver, isAfter(assessment.touchedAt, assessment.id, from)))
        .orderBy(assessment.touchedAt, assessment.id)
        .limit(batch);
      const gone = await tx
        .delete(assessment)
        .where(and(inArray(assessment.id, idsOf(seen)), isOver, notExists(owned)))
        .returning({ id: assessment.id });
      return { seen, deleted: gone.length };
    }),
  );
}

async function sweepGuests(actor: Actor, goesOn: GoesOn): Promise<number> {
  const opened = await database();
  return sweepFrom(goesOn, (from) =>
    opened.asActor(actor, async (tx) => {
      const held = tx
        .select({ found: sql`1` })
        .from(assessmentAccess)
        .where(and(eq(assessmentAccess.actorKind, "guest"), eq(assessmentAccess.actorId, guest.id)));
      const isOver = lt(guest.seenAt, sql`now() - interval '1 day'`);
      const seen = await tx
        .select({ id: guest.id, at: sql<string>`${guest.seenAt}::text` })
        .from(guest)
        .where(and(isOver, isAfter(guest.seenAt, guest.id, from)))
        .orderBy(guest.seenAt, guest.id)
        .limit(batch);
      const gone = await tx
        .delete(guest)
        .where(and(inArray(guest.id, idsOf(seen)), isOver, notExists(held)))
        .returning({ id: guest.id });
      return { seen, deleted: gone.length };
    }),
  );
}

type Step = Readonly<{ seen: readonly Place[]; deleted: number }>;

/** Goes through rows in their order, a batch a step, and returns how many were deleted. */
async function sweepFrom(goesOn: GoesOn, step: (from: Place | null) => Promise<Step>): Promise<number> {
  let deleted = 0;
  let from: Place | null = null;
  await sweepInBatches(async () => {
    const done: Step = await step(from);
    deleted += done.deleted;
    from = done.seen.at(-1) ?? from;
    return done.seen.length;
  }, goesOn);
  return deleted;
}

function isAfter(
  time: typeof guest.seenAt | typeof assessment.touchedAt,
  id: typeof guest.id | typeof assessment.id,
  from: Place | null,
): SQL | undefined {
  if (from === null) return undefined;
  const at = sql`${from.at}::timestamptz`;
  return or(gt(time, at), and(eq(time, at), gt(id, from.id)));
}

function idsOf(seen: readonly Place[]): string[] {
  return seen.map(({ id }) => id);
}
