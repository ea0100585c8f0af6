import "server-only";
import { and, eq, lt, or, sql } from "drizzle-orm";
import { type Actor, accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { session } from "@/lib/db/schema/session";
import { user } from "@/lib/db/schema/user";
import { verification } from "@/lib/db/schema/verification";

/**
 * Deletes sessions and mailed links that have ended, and accounts whose address nobody confirmed for a week.
 *
 * @param actor the system; for anybody else there is nothing to sweep
 */
export async function sweepAccounts(actor: Actor): Promise<void> {
  if (actor.kind !== "system") return;
  const opened = await database();
  await opened.asActor(accounts, async (tx) => {
    const isTooOld = lt(session.createdAt, sql`now() - interval '30 days'`);
    await tx.delete(session).where(or(lt(session.expiresAt, sql`now()`), isTooOld));
    await tx.delete(verification).where(lt(verification.expiresAt, sql`now()`));
    const isForgotten = lt(user.createdAt, sql`now() - interval '7 days'`);
    await tx.delete(user).where(and(eq(user.emailVerified, false), isForgotten));
  });
}
