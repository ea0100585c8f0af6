import "server-only";
import { and, eq, isNull, lt, notExists, sql } from "drizzle-orm";
import type { Actor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { assessment } from "@/lib/db/schema/assessment";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { guest } from "@/lib/db/schema/guest";
import { idempotencyKey } from "@/lib/db/schema/idempotency-key";

/**
 * Deletes guests' assessments that nobody touched for 90 days by the database's clock, guests who have had no assessment
 * for a day, answers to repeated requests after a day, share links 35 days after their end, from where they were read
 * after as long, and audit rows after 400.
 *
 * @param actor the system; for anybody else there is nothing to sweep
 */
export async function sweepAssessments(actor: Actor): Promise<Readonly<{ assessments: number; guests: number }>> {
  if (actor.kind !== "system") return { assessments: 0, guests: 0 };
  const opened = await database();
  await opened.lookUp(sql`select sweep_limits_and_audit()`);
  await opened.lookUp(sql`select sweep_share_links()`);
  return opened.asActor(actor, async (tx) => {
    await tx.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, sql`now() - interval '1 day'`));
    const owned = tx
      .select({ found: sql`1` })
      .from(assessmentAccess)
      .where(and(eq(assessmentAccess.actorKind, "user"), eq(assessmentAccess.assessmentId, assessment.id)));
    const assessments = await tx
      .delete(assessment)
      .where(
        and(
          lt(assessment.touchedAt, sql`now() - interval '90 days'`),
          isNull(assessment.workspaceId),
          notExists(owned),
        ),
      )
      .returning({ id: assessment.id });
    const held = tx
      .select({ found: sql`1` })
      .from(assessmentAccess)
      .where(and(eq(assessmentAccess.actorKind, "guest"), eq(assessmentAccess.actorId, guest.id)));
    const guests = await tx
      .delete(guest)
      .where(and(lt(guest.seenAt, sql`now() - interval '1 day'`), notExists(held)))
      .returning({ id: guest.id });
    return { assessments: assessments.length, guests: guests.length };
  });
}
