import "server-only";
import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Actor, type GuestActor, type KnownActor, nobody } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { guest } from "@/lib/db/schema/guest";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { secretKey } from "@/lib/platform/secret-key";
import { hashSecret, newSecret } from "@/lib/platform/secrets";

type Work<T> = (transaction: Transaction, visitor: KnownActor) => Promise<T>;

/**
 * Does something in one transaction as this person or guest; anybody else becomes a new guest, whose secret the browser
 * must be given.
 *
 * @param key the id of the form that asks, if it says one: sent twice before the first answer has brought the browser its
 *   secret, it makes one guest
 */
export async function asVisitor<T>(
  actor: Actor,
  work: Work<T>,
  key: string | null = null,
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
  const newGuestSecret = key === null ? newSecret() : secretOfForm(key);
  const made: GuestActor = { kind: "guest", id: newId() };
  const done = await opened.asActor(made, async (tx) => {
    const inserted = await tx
      .insert(guest)
      .values({ id: made.id, secretHash: hashSecret(newGuestSecret) })
      .onConflictDoNothing()
      .returning({ id: guest.id });
    return inserted.length === 0 ? null : { result: await work(tx, made), newGuestSecret };
  });
  if (done !== null) return done;
  const first = await guestOfForm(nobody, key); // the same form, sent before
  if (first.kind !== "guest") throw new Error("a guest that was just there is gone");
  return { result: await opened.asActor(first, (tx) => work(tx, first)), newGuestSecret };
}

/** This guest; anybody else is the guest that a form with this id made before, and nobody if it made none. */
export async function guestOfForm(actor: Actor, key: string | null): Promise<Actor> {
  if (actor.kind === "guest") return actor;
  if (key === null) return nobody;
  const opened = await database();
  const rows = await opened.lookUp(sql`select guest_by_secret(${hashSecret(secretOfForm(key))}) as id`);
  const [{ id }] = guestRows.parse(rows);
  return id === null ? nobody : { kind: "guest", id };
}

const guestRows = z.tuple([z.object({ id: z.uuid().nullable() })]);

/** A guest's secret that only this server can make of a form's id. */
function secretOfForm(key: string): string {
  return createHmac("sha256", secretKey(env())).update(`guest of form ${key}`).digest("base64url");
}
