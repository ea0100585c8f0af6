import { and, eq, ne, sql } from "drizzle-orm";
import { accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { queueMail } from "@/lib/db/queue-mail";
import { recordAudit } from "@/lib/db/record-audit";
import { session } from "@/lib/db/schema/session";
import { user } from "@/lib/db/schema/user";
import { env } from "@/lib/platform/env";
import { NotFound } from "@/lib/platform/errors";
import type { Mail } from "@/lib/platform/mail";
import { hashPassword } from "@/lib/platform/password-hash";
import { addressChangedMail, newAddressMail, passwordChangedMail } from "./account-mails";
import type { Caller } from "./caller";
import { limitMails } from "./limits";
import { makeMailedToken, useMailedToken } from "./mailed-token";
import { type PasswordFault, passwordFault } from "./password-fault";
import { provePassword } from "./prove-password";
import { setPassword } from "./reset-password";
import { newSessionToken, sessionCookie } from "./session-cookie";
import type { SignedIn } from "./signed-in";

/** Calls the person by another name. */
export async function changeName({ actor }: SignedIn, name: string, { network }: Caller): Promise<void> {
  const opened = await database();
  await opened.asActor(accounts, async (tx) => {
    await change(tx, actor.id, { name });
    await recordAudit(tx, { actor, network }, { event: "name.changed" });
  });
}

/**
 * Sets another password, ends every other session and gives this one another token, in case it was copied.
 *
 * @param person signed in a few minutes ago at most
 */
export async function changePassword(
  person: SignedIn,
  { password, newPassword }: Readonly<{ password: string; newPassword: string }>,
  caller: Caller,
): Promise<
  Readonly<{ fault: PasswordFault | "wrong" }> | Readonly<{ fault: null; mail: Mail; cookies: readonly string[] }>
> {
  const { actor, email, sessionId } = person;
  if (!(await provePassword(person, password, caller))) return { fault: "wrong" };
  const fault = passwordFault(newPassword, person);
  if (fault !== null) return { fault };
  const hashed = await hashPassword(newPassword);
  const token = newSessionToken();
  const opened = await database();
  const mail = await opened.asActor(accounts, async (tx) => {
    await setPassword(tx, actor.id, hashed);
    await tx.update(session).set({ token }).where(eq(session.id, sessionId));
    await tx.delete(session).where(and(eq(session.userId, actor.id), ne(session.id, sessionId)));
    await recordAudit(tx, { actor, network: caller.network }, { event: "password.changed" });
    return queueMail(tx, passwordChangedMail(email), "1 day");
  });
  return { fault: null, mail, cookies: [sessionCookie(token, env())] };
}

/**
 * A mail to a new address, whose link makes it the account's. The answer is the same where somebody else has it: then
 * the link is refused in the end.
 *
 * @param person signed in a few minutes ago at most
 */
export async function askForAddress({ actor }: SignedIn, email: string, { network }: Caller): Promise<Mail> {
  await limitMails(email, network);
  const opened = await database();
  return opened.asActor(accounts, async (tx) => {
    await recordAudit(tx, { actor, network }, { event: "email.change-asked" });
    const token = await makeMailedToken(tx, "e", { userId: actor.id, email, next: null });
    return queueMail(tx, newAddressMail(email, token), "30 minutes");
  });
}

/** Makes the address that a mailed link proves the person's own, and tells the old one. */
export async function changeAddress(
  { actor, email: old }: SignedIn,
  token: string,
  { network }: Caller,
): Promise<Mail> {
  const opened = await database();
  return opened.asActor(accounts, async (tx) => {
    const { userId, email } = await useMailedToken(tx, "e", token);
    if (userId !== actor.id) throw new NotFound("mailed token"); // undoes its use
    // An account of this address that nobody confirmed gives way to whoever reads the address.
    await tx.delete(user).where(and(eq(user.email, email), eq(user.emailVerified, false)));
    const taken = await tx.select({ id: user.id }).from(user).where(eq(user.email, email));
    if (taken.length > 0) throw new NotFound("mailed token");
    await change(tx, actor.id, { email, emailVerified: true });
    await recordAudit(tx, { actor, network }, { event: "email.changed" });
    return queueMail(tx, addressChangedMail(old), "1 day");
  });
}

async function change(
  tx: Transaction,
  userId: string,
  changes: Readonly<{ name?: string; email?: string; emailVerified?: boolean }>,
): Promise<void> {
  await tx
    .update(user)
    .set({ ...changes, updatedAt: sql`now()` })
    .where(eq(user.id, userId));
}
