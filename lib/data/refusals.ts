import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Actor, nobody, type UserActor } from "@/lib/core/access/actor";
import type { Permission } from "@/lib/core/access/policy";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { recordAudit } from "@/lib/db/record-audit";
import { user } from "@/lib/db/schema/user";
import { hasTurn, type Limit, LimitReached, type Tried } from "@/lib/db/take-turn";
import type { Network } from "@/lib/platform/client-network";
import { Denied, type Grant } from "./grant";

/** One row an actor, permission, object and hour, and so many an hour in one log: docs/decisions/014 says why. */
const once: Limit = { name: "denied", most: 1, seconds: 3600 };
const hourly: Limit = { name: "denied in a log", most: 20, seconds: 3600 };

/**
 * Writes down that somebody was refused, in the log of whom it concerns, and seldom enough that nobody can fill one; of
 * every other error nothing.
 *
 * @param actor the keeping of accounts, which alone knows whose address was tried
 */
export async function recordRefusal(actor: Actor, refused: unknown, network: Network | null): Promise<void> {
  const opened = await database();
  if (refused instanceof Denied) await opened.asActor(actor, (tx) => recordDenied(tx, refused, network));
  if (refused instanceof LimitReached) await opened.asActor(actor, (tx) => recordLimit(tx, refused, network));
}

/** A member who reached for another one whom they may not touch. */
export async function recordDeniedChange(
  grant: Grant<"workspace.invite">,
  tx: Transaction,
  userId: string,
): Promise<void> {
  const log = { workspaceId: grant.workspaceId, userId: null };
  await write(tx, grant, { log, permission: "workspace.invite", object: { kind: "user", id: userId }, isMember: true });
}

async function recordDenied(
  tx: Transaction,
  { actor, permission, id, named }: Denied,
  network: Network | null,
): Promise<void> {
  const token = actor.kind === "bearer" ? actor.sessionToken : null;
  const known = actor.kind === "user" ? actor.id : null;
  const { rows } = await tx.execute(sql`select * from denied_at(${named}, ${id}, ${known}::uuid, ${token})`);
  const [found] = deniedRows.parse(rows);
  if (found === undefined) return;
  const { workspace_id: workspaceId, owner_id: ownerId, actor_id: actorId, is_member: isMember } = found;
  const by = { actor: { kind: "user", id: actorId }, network } as const;
  const log = { workspaceId, userId: ownerId };
  await write(tx, by, { log, permission, object: { kind: named, id }, isMember });
}

type Tries = Readonly<{
  /** Never the refused one's own, to whom it would say that something is there. */
  log: Readonly<{ workspaceId: string | null; userId: string | null }>;
  permission: Permission;
  object: Readonly<{ kind: string; id: string }>;
  /** Who belongs there has rows of their own; all strangers together share theirs. */
  isMember: boolean;
}>;

/** The row of something that this person may not do there. */
async function write(
  tx: Transaction,
  by: Readonly<{ actor: UserActor; network: Network | null }>,
  { log, permission, object, isMember }: Tries,
): Promise<void> {
  const { id } = by.actor;
  if (!(await hasTurn(once, `${id} ${permission} ${object.id}`, tx))) return;
  if (!(await hasTurn(hourly, `${log.workspaceId ?? log.userId} ${isMember ? id : ""}`, tx))) return;
  await recordAudit(tx, by, { event: "access.denied", ...log, object, outcome: "refused", details: { permission } });
}

const deniedRows = z
  .array(
    z.object({
      workspace_id: z.uuid().nullable(),
      owner_id: z.uuid().nullable(),
      actor_id: z.uuid(),
      is_member: z.boolean(),
    }),
  )
  .max(1);

/** The first refusal of a window alone: whoever goes on trying adds nothing. */
async function recordLimit(
  tx: Transaction,
  { limit, who, tried }: LimitReached,
  network: Network | null,
): Promise<void> {
  const first: Limit = { name: `reached ${limit.name}`, most: 1, seconds: limit.seconds };
  if (!(await hasTurn(first, who, tx))) return;
  const actor: Actor = tried.actor ?? nobody;
  await recordAudit(
    tx,
    { actor, network },
    {
      event: "limit.reached",
      outcome: "refused",
      details: { limit: limit.name },
      ...(await logOf(tx, tried)),
    },
  );
}

const logRows = z.tuple([
  z.object({ log: z.object({ workspaceId: z.uuid().nullable(), userId: z.uuid().nullable() }).nullable() }),
]);

async function logOf(
  tx: Transaction,
  { workspaceId, email, linkId }: Tried,
): Promise<Readonly<{ workspaceId?: string | null; userId?: string | null }>> {
  if (email !== undefined) {
    const [found] = await tx.select({ id: user.id }).from(user).where(eq(user.email, email));
    return { userId: found?.id ?? null };
  }
  if (linkId !== undefined) {
    const { rows } = await tx.execute(sql`select share_link_log(${linkId}) as log`);
    return logRows.parse(rows)[0].log ?? {};
  }
  return workspaceId === undefined ? {} : { workspaceId };
}
