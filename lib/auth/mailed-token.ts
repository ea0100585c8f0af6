import { and, eq, gt, like, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/lib/db/database";
import { verification } from "@/lib/db/schema/verification";
import { NotFound } from "@/lib/platform/errors";
import { hashSecret, isToken, newToken, type TokenKind } from "@/lib/platform/secrets";

/** What a link in a mail proves: that whoever opens it reads this address. */
const valueSchema = z.object({
  /** Null: nobody has this address; the row is there so that asking takes as long for a known one. */
  userId: z.uuid().nullable(),
  email: z.string(),
  /** Where the person was going. */
  next: z.string().nullable(),
});
export type MailedValue = z.infer<typeof valueSchema>;

type Kind = Extract<TokenKind, "v" | "p" | "e">;

const identifierOf = (kind: Kind, token: string) => `${kind}:${hashSecret(token).toString("base64url")}`;

/** Makes a token that works once, for half an hour by the database's clock. Only its hash is kept. */
export async function makeMailedToken(tx: Transaction, kind: Kind, value: MailedValue): Promise<string> {
  const token = newToken(kind);
  await tx.insert(verification).values({
    identifier: identifierOf(kind, token),
    value: JSON.stringify(value),
    expiresAt: sql`now() + interval '30 minutes'`,
  });
  return token;
}

/** What a token proves, without using it up; null where it proves nothing. */
export async function readMailedToken(tx: Transaction, kind: Kind, token: string): Promise<MailedValue | null> {
  if (!isToken(kind, token)) return null;
  const found = await tx.select({ value: verification.value }).from(verification).where(isValid(kind, token));
  return parsed(found);
}

/**
 * Uses a token up, and with it every other one of its kind that this person was sent: of two who send one at a time, one
 * is told what it proves and the other that there is none: NotFound.
 */
export async function useMailedToken(tx: Transaction, kind: Kind, token: string): Promise<MailedValue> {
  if (!isToken(kind, token)) throw new NotFound("mailed token");
  const used = await tx.delete(verification).where(isValid(kind, token)).returning({ value: verification.value });
  const value = parsed(used);
  if (value === null) throw new NotFound("mailed token");
  if (value.userId !== null) await endMailedTokens(tx, [kind], value.userId);
  return value;
}

/** Ends the tokens of these kinds that a person was sent. */
export async function endMailedTokens(tx: Transaction, kinds: readonly Kind[], userId: string): Promise<void> {
  const isOfKind = or(...kinds.map((kind) => like(verification.identifier, `${kind}:%`)));
  await tx.delete(verification).where(and(isOfKind, like(verification.value, `%"userId":"${userId}"%`)));
}

function isValid(kind: Kind, token: string) {
  return and(eq(verification.identifier, identifierOf(kind, token)), gt(verification.expiresAt, sql`now()`));
}

function parsed([row]: readonly Readonly<{ value: string }>[]): MailedValue | null {
  return row === undefined ? null : valueSchema.parse(JSON.parse(row.value));
}
