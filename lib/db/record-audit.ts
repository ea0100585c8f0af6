import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/core/access/actor";
import type { AuditEvent } from "@/lib/core/access/audit-event";
import type { Network } from "@/lib/platform/client-network";
import type { Transaction } from "./database";
import { audit } from "./schema/audit";

/** Who did it, and from where; a grant says both. */
export type Doer = Readonly<{ actor: Actor; network: Network | null }>;

/** What happened, as a row that is only ever added. */
export type Happened = Readonly<{
  event: AuditEvent;
  /** Where; null for an account or a guest. */
  workspaceId?: string | null;
  /** The account that it is about; who acts where left out. */
  userId?: string | null;
  object?: Readonly<{ kind: string; id: string }> | null;
  outcome?: "done" | "refused";
  /** Names and numbers without which the event means nothing; never a secret, an answer or an address in full. */
  details?: Readonly<Record<string, string | number | boolean | null>>;
}>;

/** Adds the row in the transaction of the change itself, so that neither is there without the other. */
export async function recordAudit(tx: Transaction, { actor, network }: Doer, happened: Happened): Promise<void> {
  const { event, workspaceId = null, object = null, outcome = "done", details = {} } = happened;
  const actorId = "id" in actor ? actor.id : null;
  const ownAccount = actor.kind === "user" ? actor.id : null;
  await tx.insert(audit).values({
    workspaceId,
    actorKind: actor.kind,
    actorId,
    userId: happened.userId === undefined ? ownAccount : happened.userId,
    event,
    objectKind: object?.kind ?? null,
    objectId: object?.id ?? null,
    outcome,
    network: network?.coarse ?? null,
    details,
    // Time, place and hash are the database's: a trigger sets them.
    at: sql`now()`,
    position: 0,
    hash: Buffer.alloc(0),
  });
}
