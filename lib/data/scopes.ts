import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/record-audit";
import { scope } from "@/lib/db/schema/scope";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import type { Grant } from "./grant";

/** What a workspace assesses in rounds. */
export type Scope = Readonly<{ id: string; name: string; isArchived: boolean }>;

/** The workspace's scopes by name, archived ones last. */
export async function listScopes(
  grant: Grant<"workspace.read"> | Grant<"workspace.assess">,
): Promise<readonly Scope[]> {
  const opened = await database();
  return opened.asActor(grant.actor, (tx) =>
    tx
      .select({ id: scope.id, name: scope.name, isArchived: sql<boolean>`${scope.archivedAt} is not null` })
      .from(scope)
      .where(eq(scope.workspaceId, grant.workspaceId))
      .orderBy(sql`${scope.archivedAt} is not null`, sql`lower(${scope.name})`),
  );
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
