import { and, eq, ne, type SQL } from "drizzle-orm";
import { accounts } from "@/lib/core/access/actor";
import type { AccountEvent } from "@/lib/core/access/audit-event";
import { database } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/record-audit";
import { session } from "@/lib/db/schema/session";
import { NotFound } from "@/lib/platform/errors";
import type { Caller } from "./caller";
import { findSignedIn, type SignedIn } from "./signed-in";

/** Ends the session of this browser, where it has one. */
export async function signOut(caller: Caller): Promise<void> {
  const person = await findSignedIn(caller.cookies);
  if (person !== null) await end(person, "sign-out", eq(session.id, person.sessionId), caller);
}

/** Ends one session of this person; one that is gone, or somebody else's, is not found. */
export async function endSession(person: SignedIn, sessionId: string, caller: Caller): Promise<void> {
  const ended = await end(person, "session.ended", eq(session.id, sessionId), caller);
  if (ended === 0) throw new NotFound("session");
}

/** Ends every session but the one that asks. */
export async function endOtherSessions(person: SignedIn, caller: Caller): Promise<void> {
  await end(person, "sessions.ended", ne(session.id, person.sessionId), caller);
}

/** Ends every session, the one that asks too. */
export async function endAllSessions(person: SignedIn, caller: Caller): Promise<void> {
  await end(person, "sessions.ended", undefined, caller);
}

async function end(
  { actor }: SignedIn,
  event: AccountEvent,
  which: SQL | undefined,
  { network }: Caller,
): Promise<number> {
  const opened = await database();
  return opened.asActor(accounts, async (tx) => {
    const ended = await tx
      .delete(session)
      .where(and(eq(session.userId, actor.id), which))
      .returning({ id: session.id });
    if (ended.length > 0) await recordAudit(tx, { actor, network }, { event, details: { sessions: ended.length } });
    return ended.length;
  });
}
