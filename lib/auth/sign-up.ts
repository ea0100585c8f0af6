import { and, eq, sql } from "drizzle-orm";
import { accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { queueMail } from "@/lib/db/queue-mail";
import { recordAudit } from "@/lib/db/record-audit";
import { credential } from "@/lib/db/schema/credential";
import { user } from "@/lib/db/schema/user";
import { NotFound } from "@/lib/platform/errors";
import type { Mail } from "@/lib/platform/mail";
import { hashPassword, verifyPassword } from "@/lib/platform/password-hash";
import { alreadyKnownMail, verificationMail } from "./account-mails";
import type { Caller } from "./caller";
import { limitFailures, limitMails } from "./limits";
import { makeMailedToken, readMailedToken, useMailedToken } from "./mailed-token";

type NewPerson = Readonly<{ name: string; email: string; password: string; next: string | null }>;

/**
 * Makes an account that waits for its address to be confirmed. The answer is the same whoever has the address: its owner
 * alone learns by mail which it was. An account that nobody confirmed is nobody's, and gives way.
 */
export async function signUp({ name, email, password, next }: NewPerson, { network }: Caller): Promise<Mail> {
  await limitMails(email, network);
  const hashed = await hashPassword(password);
  const opened = await database();
  return opened.asActor(accounts, async (tx) => {
    await tx.delete(user).where(and(eq(user.email, email), eq(user.emailVerified, false)));
    const [made] = await tx.insert(user).values({ name, email }).onConflictDoNothing().returning({ id: user.id });
    if (made === undefined) {
      await recordAudit(tx, { actor: accounts, network }, { event: "sign-up.repeated", userId: await idOf(tx, email) });
      return queueMail(tx, alreadyKnownMail(email), "1 day");
    }
    const own = { userId: made.id, accountId: made.id, providerId: "credential", password: hashed };
    await tx.insert(credential).values(own);
    await recordAudit(tx, { actor: accounts, network }, { event: "account.created", userId: made.id });
    const token = await makeMailedToken(tx, "v", { userId: made.id, email, next });
    return queueMail(tx, verificationMail(email, token), "30 minutes");
  });
}

/** Another link for an address that still waits; null where none does, which nobody is told. */
export async function renewVerification(email: string, next: string | null, { network }: Caller): Promise<Mail | null> {
  await limitMails(email, network);
  const opened = await database();
  return opened.asActor(accounts, async (tx) => {
    const [waiting] = await tx
      .select({ id: user.id })
      .from(user)
      .where(and(eq(user.email, email), eq(user.emailVerified, false)));
    const token = await makeMailedToken(tx, "v", { userId: waiting?.id ?? null, email, next });
    return queueMail(tx, waiting === undefined ? null : verificationMail(email, token), "30 minutes");
  });
}

/** Whether a link of this kind still confirms an address: "replaced" if somebody signed up with the address again. */
export async function verificationState(token: string): Promise<"open" | "replaced" | "over"> {
  const opened = await database();
  return opened.asActor(accounts, async (tx) => {
    const proved = await readMailedToken(tx, "v", token);
    if (proved === null || proved.userId === null) return "over";
    return (await passwordOf(tx, proved.userId)) === null ? "replaced" : "open";
  });
}

/**
 * Confirms an address for whoever also knows the password that was chosen, so that nobody confirms a stranger's account
 * with a press of a button. Null: the password is another one, and the link stays good.
 */
export async function confirmAddress(
  token: string,
  password: string,
  caller: Caller,
): Promise<Readonly<{ email: string; next: string | null }> | null> {
  const opened = await database();
  const proved = await opened.asActor(accounts, (tx) => readMailedToken(tx, "v", token));
  if (proved === null || proved.userId === null) throw new NotFound("mailed token");
  const { userId, email } = proved;
  const failures = await limitFailures(email, caller);
  const kept = await opened.asActor(accounts, (tx) => passwordOf(tx, userId));
  if (kept === null) throw new NotFound("account");
  if (!(await verifyPassword(kept, password))) return null;
  const next = await opened.asActor(accounts, async (tx) => {
    const used = await useMailedToken(tx, "v", token);
    await tx.update(user).set({ emailVerified: true, updatedAt: sql`now()` }).where(eq(user.id, userId));
    await recordAudit(tx, { actor: accounts, network: caller.network }, { event: "account.confirmed", userId });
    return used.next;
  });
  await failures.giveBack();
  return { email, next };
}

async function idOf(tx: Transaction, email: string): Promise<string | null> {
  const [found] = await tx.select({ id: user.id }).from(user).where(eq(user.email, email));
  return found?.id ?? null;
}

/** The password as it is kept; null where the account is gone. */
export async function passwordOf(tx: Transaction, userId: string): Promise<string | null> {
  const [found] = await tx
    .select({ password: credential.password })
    .from(credential)
    .where(and(eq(credential.userId, userId), eq(credential.providerId, "credential")));
  return found?.password ?? null;
}
