import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Actor, GuestActor, KnownActor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { guest } from "@/lib/db/schema/guest";
import { newId } from "@/lib/platform/ids";
import { hashSecret, newSecret } from "@/lib/platform/secrets";

type Work<T> = (transaction: Transaction, visitor: KnownActor) => Promise<T>;

/**
 * Does something in one transaction as this person or guest; anybody else becomes a new guest, whose secret the browser
 * must be given.
 */
export async function asVisitor<T>(
  actor: Actor,
  work: Work<T>,
): Promise<Readonly<{ result: T; newGuestSecret: string | null }>> {
  const opened = await database();
  if (actor.kind === "user") {
    return { result: await opened.asActor(actor, (tx) => work(tx, actor)), newGuestSecret: null };
  }
  if (actor.kind === "guest") {
    const done = await opened.asActor(actor, async (tx) => {
      // Marks the guest as seen first: a sweep that runs now then leaves it alone, or has already deleted it.
      const seen = await tx
        .update(guest)
        .set({ seenAt: sql`now()` })
        .where(eq(guest.id, actor.id))
        .returning({ id: guest.id });
      return seen.length === 0 ? null : { result: await work(tx, actor), newGuestSecret: null };
    });
    if (done !== null) return done;
  }
  const made: GuestActor = { kind: "guest", id: newId() };
  const newGuestSecret = newSecret();
  const result = await opened.asActor(made, async (tx) => {
    await tx.insert(guest).values({ id: made.id, secretHash: hashSecret(newGuestSecret) });
    return work(tx, made);
  });
  return { result, newGuestSecret };
}
