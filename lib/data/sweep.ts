import "server-only";
import { and, eq, lt, notExists, sql } from "drizzle-orm";
import type { Actor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { assessment } from "@/lib/db/schema/assessment";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { guest } from "@/lib/db/schema/guest";

/**
 * Deletes what nobody touched for 90 days by the database's clock, and guests who have had no assessment for a day.
 *
 * @param actor the system; for anybody else there is nothing to sweep
 */
export async function sweepAssessments(actor: Actor): Promise<Readonly<{ assessments: number; guests: number }>> {
  if (actor.kind !== "system") return { assessments: 0, guests: 0 };
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const assessments = await tx
      .delete(assessment)
      .where(lt(assessment.touchedAt, sql`now() - interval '90 days'`))
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
