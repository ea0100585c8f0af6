import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { KnownActor } from "@/lib/core/access/actor";
import { OtherRequest } from "@/lib/platform/errors";
import { hashSecret, openSealed, seal } from "@/lib/platform/secrets";
import type { Transaction } from "./database";
import { idempotencyKey } from "./schema/idempotency-key";

/** One request of a browser or a program that may arrive several times. */
export type OnceRequest = Readonly<{
  /** A UUID of the sender's making. */
  key: string;
  /** Everything that was asked, so that the same key with something else is noticed. */
  asked: unknown;
}>;

/**
 * Does a thing once for each key, in the caller's transaction: a repeat gets the first one's answer, and one that comes
 * meanwhile waits for it. OtherRequest where the key came before with something else.
 */
export async function doOnce<T>(
  tx: Transaction,
  { kind: actorKind, id: actorId }: KnownActor,
  { key, asked }: OnceRequest,
  { work, answer }: Readonly<{ work: () => Promise<T>; answer: z.ZodType<T> }>,
): Promise<T> {
  const keyHash = hashSecret(key);
  const requestHash = createHash("sha256").update(JSON.stringify(asked)).digest();
  const row = { actorKind, actorId, keyHash };
  const isSame = and(
    eq(idempotencyKey.actorKind, actorKind),
    eq(idempotencyKey.actorId, actorId),
    eq(idempotencyKey.keyHash, keyHash),
  );
  const first = await tx
    .insert(idempotencyKey)
    .values({ ...row, requestHash, sealedAnswer: Buffer.alloc(0) })
    .onConflictDoNothing()
    .returning({ keyHash: idempotencyKey.keyHash });
  if (first.length > 0) {
    const done = await work();
    await tx
      .update(idempotencyKey)
      .set({ sealedAnswer: seal(JSON.stringify(done), key) })
      .where(isSame);
    return done;
  }
  const [known] = await tx.select().from(idempotencyKey).where(isSame);
  if (known === undefined || !known.requestHash.equals(requestHash)) throw new OtherRequest();
  return answer.parse(JSON.parse(openSealed(known.sealedAnswer, key)));
}

/** What a request with this key was answered, within its day; null where this actor sent none. */
export async function recallOnce<T>(
  tx: Transaction,
  { kind, id }: KnownActor,
  key: string,
  answer: z.ZodType<T>,
): Promise<T | null> {
  const [known] = await tx
    .select({ sealedAnswer: idempotencyKey.sealedAnswer })
    .from(idempotencyKey)
    .where(
      and(
        eq(idempotencyKey.actorKind, kind),
        eq(idempotencyKey.actorId, id),
        eq(idempotencyKey.keyHash, hashSecret(key)),
      ),
    );
  return known === undefined ? null : (answer.safeParse(JSON.parse(openSealed(known.sealedAnswer, key))).data ?? null);
}
