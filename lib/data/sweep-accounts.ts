import "server-only";
import { and, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { type Actor, accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { session } from "@/lib/db/schema/session";
import { user } from "@/lib/db/schema/user";
import { verification } from "@/lib/db/schema/verification";
import { batch, type GoesOn, sweepInBatches } from "@/lib/db/sweep-in-batches";

/**
 * Deletes sessions and mailed links that have ended, and accounts whose address nobody confirmed for a week.
 *
 * @param actor the system; for anybody else there is nothing to sweep
 */
export async function sweepAccounts(actor: Actor, goesOn: GoesOn = () => true): Promise<void> {
  if (actor.kind !== "system") return;
  const now = sql`now()`;
  await sweepInBatches(() => deleteSome(session, lt(session.expiresAt, now)), goesOn);
  await sweepInBatches(() => deleteSome(session, lt(session.createdAt, sql`now() - interval '30 days'`)), goesOn);
  await sweepInBatches(() => deleteSome(verification, lt(verification.expiresAt, now)), goesOn);
  const isForgotten = and(eq(user.emailVerified, false), lt(user.createdAt, sql`now() - interval '7 days'`));
  await sweepInBatches(() => deleteSome(user, isForgotten), goesOn);
}

async function deleteSome(
  table: typeof session | typeof verification | typeof user,
  isOver: SQL | undefined,
): Promise<number> {
  const opened = await database();
  return opened.asActor(accounts, async (tx) => {
    const some = tx.select({ id: table.id }).from(table).where(isOver).limit(batch);
    const gone = tx.delete(table).where(and(inArray(table.id, some), isOver));
    return (await gone.returning({ id: table.id })).length;
  });
}
