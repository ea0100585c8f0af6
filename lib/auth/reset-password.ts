import { and, eq, sql } from "drizzle-orm";
import { accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { recordAudit } from "@/lib/db/record-audit";
import { credential } from "@/lib/db/schema/credential";
import { session } from "@/lib/db/schema/session";
import { user } from "@/lib/db/schema/user";
import { NotFound } from "@/lib/platform/errors";
import type { Mail } from "@/lib/platform/mail";
import { hashPassword } from "@/lib/platform/password-hash";
import { passwordChangedMail, resetMail } from "./account-mails";
import type { Caller } from "./caller";
import { limitMails } from "./limits";
import { type MailedValue, makeMailedToken, readMailedToken, useMailedToken } from "./mailed-token";
import { type PasswordFault, passwordFault } from "./password-fault";

/** A mail with a link to choose a new password; null where nobody has this address, which takes as long. */
export async function askForReset(email: string, { network }: Caller): Promise<Mail | null> {
  await limitMails(email, network);
  const opened = await database();
  return opened.asActor(accounts, async (tx) => {
    const [known] = await tx
      .select({ id: user.id })
      .from(user)
      .where(and(eq(user.email, email), eq(user.emailVerified, true)));
    const userId = known?.id ?? null;
    const token = await makeMailedToken(tx, "p", { userId, email, next: null });
    await recordAudit(tx, { actor: accounts, network }, { event: "password.reset-asked", userId });
    return userId === null ? null : resetMail(email, token);
  });
}

/** Whether a link of this kind still lets somebody choose a password. */
export async function isResetOpen(token: string): Promise<boolean> {
  const opened = await database();
  const proved = await opened.asActor(accounts, (tx) => readMailedToken(tx, "p", token));
  return proved !== null && proved.userId !== null;
}

/** Sets a new password by a mailed link, once, and ends every session; or what is wrong with the password. */
export async function resetPassword(
  token: string,
  password: string,
  { network }: Caller,
): Promise<Readonly<{ fault: PasswordFault }> | Readonly<{ fault: null; mail: Mail }>> {
  const opened = await database();
  const person = await opened.asActor(accounts, async (tx) => personOf(tx, await readMailedToken(tx, "p", token)));
  const fault = passwordFault(password, person);
  if (fault !== null) return { fault };
  const hashed = await hashPassword(password);
  await opened.asActor(accounts, async (tx) => {
    await useMailedToken(tx, "p", token);
    await setPassword(tx, person.id, hashed);
    await tx.delete(session).where(eq(session.userId, person.id));
    await recordAudit(tx, { actor: accounts, network }, { event: "password.reset", userId: person.id });
  });
  return { fault: null, mail: passwordChangedMail(person.email) };
}

/** Replaces a password by another, as it is kept. */
export async function setPassword(tx: Transaction, userId: string, hashed: string): Promise<void> {
  await tx
    .update(credential)
    .set({ password: hashed, updatedAt: sql`now()` })
    .where(and(eq(credential.userId, userId), eq(credential.providerId, "credential")));
}

async function personOf(
  tx: Transaction,
  proved: MailedValue | null,
): Promise<Readonly<{ id: string; name: string; email: string }>> {
  if (proved === null || proved.userId === null) throw new NotFound("mailed token");
  const { userId, email } = proved;
  const [found] = await tx
    .select({ id: user.id, name: user.name, email: user.email })
    .from(user)
    .where(and(eq(user.id, userId), eq(user.email, email)));
  if (found === undefined) throw new NotFound("account"); // deleted, or of another address since
  return found;
}
