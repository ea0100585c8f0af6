import { and, asc, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { accounts } from "@/lib/core/access/actor";
import { actingAs, selectSettings } from "@/lib/db/acting-as";
import { database } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/record-audit";
import { assessment } from "@/lib/db/schema/assessment";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { audit } from "@/lib/db/schema/audit";
import { member } from "@/lib/db/schema/member";
import { session } from "@/lib/db/schema/session";
import { user } from "@/lib/db/schema/user";
import { workspace } from "@/lib/db/schema/workspace";
import type { Caller } from "./caller";
import { type KeptPasskey, passkeysOf } from "./kept-passkeys";
import type { SignedIn } from "./signed-in";

/** A browser that is signed in. */
export type KeptSession = Readonly<{
  id: string;
  isThis: boolean;
  userAgent: string;
  network: string | null;
  beganAt: string;
  seenAt: string;
}>;

/** Something that was done with the account, or was tried. */
export type AccountEvent = Readonly<{
  at: string;
  event: string;
  isRefused: boolean;
  network: string | null;
  by: string | null;
}>;

export type Account = Readonly<{
  sessions: readonly KeptSession[];
  passkeys: readonly KeptPasskey[];
  /** The last ones first. */
  events: readonly AccountEvent[];
  /** Names of the workspaces that would be left without an owner. */
  soleOwnerOf: readonly string[];
}>;

/** What a person may know of their account beside their own name. */
export async function readAccount({ actor, sessionId }: SignedIn, mostEvents: number): Promise<Account> {
  const opened = await database();
  const { events, soleOwnerOf } = await opened.asActor(actor, async (tx) => {
    const other = alias(member, "other");
    const owned = await tx
      .select({ name: workspace.name })
      .from(member)
      .innerJoin(workspace, eq(workspace.id, member.workspaceId))
      .leftJoin(
        other,
        and(eq(other.workspaceId, member.workspaceId), eq(other.accessRole, "owner"), ne(other.userId, actor.id)),
      )
      .where(and(eq(member.userId, actor.id), eq(member.accessRole, "owner"), isNull(other.userId)))
      .orderBy(workspace.name);
    const events = await tx
      .select({
        at: iso(audit.at),
        event: audit.event,
        isRefused: sql<boolean>`${audit.outcome} = 'refused'`,
        network: audit.network,
        by: sql<string | null>`${audit.details} ->> 'by'`,
      })
      .from(audit)
      .where(eq(audit.userId, actor.id))
      .orderBy(desc(audit.at), desc(audit.position))
      .limit(mostEvents);
    return { events, soleOwnerOf: owned.map(({ name }) => name) };
  });
  return opened.asActor(accounts, async (tx) => {
    const sessions = await tx
      .select({
        id: session.id,
        isThis: sql<boolean>`${session.id} = ${sessionId}`,
        userAgent: sql<string>`coalesce(${session.userAgent}, '')`,
        network: session.ipAddress,
        beganAt: iso(session.createdAt),
        seenAt: iso(session.updatedAt),
      })
      .from(session)
      .where(
        and(
          eq(session.userId, actor.id),
          gt(session.expiresAt, sql`now()`),
          gt(session.createdAt, sql`now() - interval '30 days'`),
        ),
      )
      .orderBy(desc(session.updatedAt), asc(session.id));
    return { sessions, passkeys: await passkeysOf(tx, actor.id), events, soleOwnerOf };
  });
}

/** So many events are more than an account keeps. */
const allEvents = 100_000;

/** The same with every event, to be taken along; its own export is one of them. */
export async function exportAccount(person: SignedIn, { network }: Caller): Promise<Account> {
  const { actor } = person;
  const opened = await database();
  await opened.asActor(actor, (tx) => recordAudit(tx, { actor, network }, { event: "account.exported" }));
  return readAccount(person, allEvents);
}

/**
 * Deletes the account with its own assessments for good; what lies in a workspace stays there. "last-owner": a workspace
 * would be left without one, and nothing was deleted.
 *
 * @param person signed in a few minutes ago at most
 */
export async function deleteAccount({ actor }: SignedIn, { network }: Caller): Promise<"deleted" | "last-owner"> {
  const opened = await database();
  try {
    await opened.asActor(actor, async (tx) => {
      const own = tx
        .select({ id: assessmentAccess.assessmentId })
        .from(assessmentAccess)
        .where(and(eq(assessmentAccess.actorKind, "user"), eq(assessmentAccess.actorId, actor.id)));
      await tx.delete(assessment).where(and(sql`${assessment.id} in (${own})`, sql`${assessment.workspaceId} is null`));
      // First, as its trigger ends what hangs on the membership by who made it, which goes with the account.
      const left = await tx.delete(member).where(eq(member.userId, actor.id)).returning({ id: member.workspaceId });
      for (const { id } of left) await recordAudit(tx, { actor, network }, { event: "member.left", workspaceId: id });
      await tx.execute(selectSettings(actingAs(accounts)));
      await tx.delete(user).where(eq(user.id, actor.id));
      await recordAudit(tx, { actor, network }, { event: "account.deleted" });
    });
    return "deleted";
  } catch (error) {
    if (isLastOwner(error)) return "last-owner";
    throw error;
  }
}

/** An instant as ISO 8601 says it. */
const iso = (column: PgColumn) => sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** PL001 is what the database says when a workspace would be left without an owner. */
function isLastOwner(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "PL001") || isLastOwner(error.cause);
}
