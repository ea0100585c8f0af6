import { and, eq, sql } from "drizzle-orm";
import { accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { queueMail } from "@/lib/db/queue-mail";
import { recordAudit } from "@/lib/db/record-audit";
import { credential } from "@/lib/db/schema/credential";
import { passkey } from "@/lib/db/schema/passkey";
import { session } from "@/lib/db/schema/session";
import { user } from "@/lib/db/schema/user";
import { env } from "@/lib/platform/env";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import type { Mail } from "@/lib/platform/mail";
import { hashPassword } from "@/lib/platform/password-hash";
import { passwordChangedMail, resetMail } from "./account-mails";
import type { Caller } from "./caller";
import { type KeptPasskey, passkeysOf } from "./kept-passkeys";
import { knownBrowserCookie } from "./known-browser";
import { limitMails } from "./limits";
import { endMailedTokens, type MailedValue, makeMailedToken, readMailedToken, useMailedToken } from "./mailed-token";
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
    return queueMail(tx, userId === null ? null : resetMail(email, token), "30 minutes");
  });
}

/** The passkeys of the account for which a link lets somebody choose a password; null if the link is over. */
export async function readReset(token: string): Promise<readonly KeptPasskey[] | null> {
  const opened = await database();
  return opened.asActor(accounts, async (tx) => {
    const proved = await readMailedToken(tx, "p", token);
    return proved === null || proved.userId === null ? null : passkeysOf(tx, proved.userId);
  });
}

/** Sets a new password by a mailed link, once, and ends every session and the passkeys named; or what is wrong with it. */
export async function resetPassword(
  token: string,
  { password, passkeyIds }: Readonly<{ password: string; passkeyIds: readonly string[] }>,
  { network }: Caller,
): Promise<Readonly<{ fault: PasswordFault }> | Readonly<{ fault: null; mail: Mail; cookies: readonly string[] }>> {
  const opened = await database();
  const person = await opened.asActor(accounts, async (tx) => personOf(tx, await readMailedToken(tx, "p", token)));
  const fault = passwordFault(password, person);
  if (fault !== null) return { fault };
  const hashed = await hashPassword(password);
  const mail = await opened.asActor(accounts, async (tx) => {
    await useMailedToken(tx, "p", token);
    await setPassword(tx, person.id, hashed);
    await tx.delete(session).where(eq(session.userId, person.id));
    await recordAudit(tx, { actor: accounts, network }, { event: "password.reset", userId: person.id });
    for (const id of passkeyIds.filter(isId)) {
      const isTheirs = and(eq(passkey.id, id), eq(passkey.userId, person.id));
      const removed = await tx.delete(passkey).where(isTheirs).returning({ id: passkey.id });
      if (removed.length === 0) continue;
      await recordAudit(tx, { actor: accounts, network }, { event: "passkey.removed", userId: person.id });
    }
    return queueMail(tx, passwordChangedMail(person.email), "1 day");
  });
  // Who holds the mailbox is no stranger: guesses of others, which may be why they came, do not make them wait.
  return { fault: null, mail, cookies: [knownBrowserCookie(person.email, env())] };
}

/** Replaces a password by another, as it is kept; links that were mailed to change password or address end. */
export async function setPassword(tx: Transaction, userId: string, hashed: string): Promise<void> {
  await tx
    .update(credential)
    .set({ password: hashed, updatedAt: sql`now()` })
    .where(and(eq(credential.userId, userId), eq(credential.providerId, "credential")));
  await endMailedTokens(tx, ["p", "e"], userId);
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
