import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Scope } from "@/lib/core/team/scope";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { recordAudit } from "@/lib/db/record-audit";
import { round } from "@/lib/db/schema/round";
import { scope } from "@/lib/db/schema/scope";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import type { Grant } from "./grant";

/** The workspace's scopes by name, archived ones last. */
export async function listScopes(
  grant: Grant<"workspace.read"> | Grant<"workspace.assess">,
): Promise<readonly Scope[]> {
  const opened = await database();
  return opened.asActor(grant.actor, (tx) => scopesIn(grant, tx));
}

/** The same, inside a transaction of this actor's. */
export async function scopesIn(
  grant: Grant<"workspace.read"> | Grant<"workspace.assess">,
  tx: Transaction,
): Promise<readonly Scope[]> {
  const ofScope = sql`from ${round} where ${round.scopeId} = ${scope.id} and ${round.kind}`;
  return tx
    .select({
      id: scope.id,
      name: scope.name,
      isArchived: sql<boolean>`${scope.archivedAt} is not null`,
      closedRounds: sql<number>`(select count(*)::int ${ofScope} = 'separate' and ${round.closedAt} is not null)`,
      workshops: sql<number>`(select count(*)::int ${ofScope} = 'workshop')`,
    })
    .from(scope)
    .where(eq(scope.workspaceId, grant.workspaceId))
    .orderBy(sql`${scope.archivedAt} is not null`, sql`lower(${scope.name})`);
}

/** Offers a scope for new rounds no more. Its rounds stay. */
export async function archiveScope(grant: Grant<"workspace.assess">, scopeId: string): Promise<void> {
  await change(grant, scopeId, true);
}

/** Offers an archived scope for new rounds again. */
export async function restoreScope(grant: Grant<"workspace.assess">, scopeId: string): Promise<void> {
  await change(grant, scopeId, false);
}

async function change(grant: Grant<"workspace.assess">, scopeId: string, isArchived: boolean) {
  const { actor, workspaceId } = grant;
  if (!isId(scopeId)) throw new NotFound("scope");
  const opened = await database();
  await opened.asActor(actor, async (tx) => {
    const isOurs = and(eq(scope.id, scopeId), eq(scope.workspaceId, workspaceId));
    const [found] = await tx.select({ id: scope.id }).from(scope).where(isOurs);
    if (found === undefined) throw new NotFound("scope");
    const changed = await tx
      .update(scope)
      .set({ archivedAt: isArchived ? sql`now()` : null })
      .where(and(isOurs, isArchived ? isNull(scope.archivedAt) : sql`${scope.archivedAt} is not null`))
      .returning({ id: scope.id });
    if (changed.length === 0) return; // it was so already
    await recordAudit(tx, grant, {
      event: isArchived ? "scope.archived" : "scope.restored",
      workspaceId,
      object: { kind: "scope", id: scopeId },
    });
  });
}
