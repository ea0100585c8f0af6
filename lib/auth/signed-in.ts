import { and, eq, gt, sql } from "drizzle-orm";
import { accounts, type UserActor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { session } from "@/lib/db/schema/session";
import { user } from "@/lib/db/schema/user";
import { env } from "@/lib/platform/env";
import { SignInNeeded, SignInTooOld } from "@/lib/platform/errors";
import { freshSeconds } from "./fresh";
import { readSessionToken } from "./session-cookie";

/** A person who is signed in on this browser. */
export type SignedIn = Readonly<{
  actor: UserActor;
  sessionId: string;
  name: string;
  email: string;
  isSecondFactorOn: boolean;
  /** Signed in so lately that they may change how they sign in. */
  isFresh: boolean;
  createdAt: Date;
}>;

/** Who is signed in on the browser with this Cookie header; null where nobody is, any more. */
export async function findSignedIn(cookieHeader: string | null): Promise<SignedIn | null> {
  const token = readSessionToken(cookieHeader, env());
  if (token === null) return null;
  const opened = await database();
  const [found] = await opened.asActor(accounts, async (tx) => {
    // A sign of life, at most once an hour; on a full disk nothing is written, and reading goes on.
    await tx.execute(sql`
      select case when current_setting('transaction_read_only') = 'off' then touch_session(${token}) end`);
    return tx
      .select({
        userId: user.id,
        sessionId: session.id,
        name: user.name,
        email: user.email,
        isSecondFactorOn: user.twoFactorEnabled,
        isFresh: sql<boolean>`${session.createdAt} > now() - make_interval(secs => ${freshSeconds})`,
        createdAt: user.createdAt,
      })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .where(
        and(
          eq(session.token, token),
          gt(session.expiresAt, sql`now()`),
          gt(session.createdAt, sql`now() - interval '30 days'`),
        ),
      );
  });
  if (found === undefined) return null;
  const { userId, ...rest } = found;
  return { actor: { kind: "user", id: userId }, ...rest };
}

/** Who is signed in; SignInNeeded where nobody is. */
export async function signedIn(cookieHeader: string | null): Promise<SignedIn> {
  const person = await findSignedIn(cookieHeader);
  if (person === null) throw new SignInNeeded();
  return person;
}

/** Who signed in a few minutes ago at most; SignInTooOld where that is longer ago. */
export async function freshlySignedIn(cookieHeader: string | null): Promise<SignedIn> {
  const person = await signedIn(cookieHeader);
  if (!person.isFresh) throw new SignInTooOld();
  return person;
}
