import "server-only";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { AssessmentPermission } from "@/lib/core/access/policy";
import type { AuditLine } from "@/lib/core/workspace/workspace-export";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { isoTime } from "@/lib/db/iso-time";
import { type Happened, recordAudit } from "@/lib/db/record-audit";
import { audit } from "@/lib/db/schema/audit";
import type { Grant } from "./grant";

const detailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const nameRows = z.array(z.object({ id: z.string(), name: z.string(), opened_at: z.string().nullable() }));

/** The newest lines of the log, or those before a position, with what everybody and everything in them is called now. */
export async function listAudit(
  grant: Grant<"workspace.audit">,
  { before, most }: Readonly<{ before: number | null; most: number }>,
): Promise<readonly AuditLine[]> {
  const opened = await database();
  const { rows, names } = await opened.asActor(grant.actor, async (tx) => {
    const rows = await tx
      .select({
        position: audit.position,
        at: isoTime(audit.at),
        actorKind: audit.actorKind,
        actorId: audit.actorId,
        event: audit.event,
        objectKind: audit.objectKind,
        objectId: audit.objectId,
        outcome: audit.outcome,
        network: audit.network,
        details: audit.details,
      })
      .from(audit)
      .where(and(eq(audit.workspaceId, grant.workspaceId), before === null ? undefined : lt(audit.position, before)))
      .orderBy(desc(audit.position))
      .limit(most);
    const found = await tx.execute(sql`select * from audit_names(${grant.workspaceId})`);
    return { rows, names: new Map(nameRows.parse(found.rows).map((row) => [row.id, row])) };
  });
  return rows.map((row) => ({
    ...row,
    actorName: names.get(row.actorId ?? "")?.name ?? null,
    objectName: names.get(row.objectId ?? "")?.name ?? null,
    objectOpenedAt: names.get(row.objectId ?? "")?.opened_at ?? null,
    details: detailsSchema.parse(row.details),
  }));
}

/** All of it, its own export too. */
export async function exportAudit(grant: Grant<"workspace.audit">): Promise<readonly AuditLine[]> {
  const opened = await database();
  await opened.asActor(grant.actor, (tx) =>
    recordAudit(tx, grant, { event: "log.exported", workspaceId: grant.workspaceId }),
  );
  return listAudit(grant, { before: null, most: 100_000 });
}

/** Adds a row about an assessment to its workspace's log or its person's; a guest has none. */
export async function recordOfAssessment(
  grant: Grant<AssessmentPermission>,
  tx: Transaction,
  { event, details = {} }: Pick<Happened, "event" | "details">,
): Promise<void> {
  const { actor, workspaceId, assessmentId, isRound } = grant;
  if (workspaceId === null && actor.kind === "guest") return;
  const object = { kind: isRound ? "round" : "assessment", id: assessmentId };
  await recordAudit(tx, grant, { event, workspaceId, object, details });
}

const brokenSchema = z.array(z.object({ position: z.coerce.number() }));

/**
 * The place of the first line that was changed, or before which one was taken out, since it was written; null: the log is
 * whole. Its oldest line may follow lines that were deleted by age.
 */
export async function verifyAudit(grant: Grant<"workspace.audit">): Promise<number | null> {
  const opened = await database();
  const { rows } = await opened.asActor(grant.actor, async (tx) =>
    tx.execute(sql`
      select position from (
        select line.position, line.hash, audit_hash(line) as expected, line.previous_hash,
          lag(line.hash) over before as hash_before, row_number() over before as place, lag(line.position) over before as position_before
        from audit line where line.workspace_id = ${grant.workspaceId}
        window before as (order by line.position)
      ) checked
      where hash <> expected
        or place > 1 and (previous_hash is distinct from hash_before or position <> position_before + 1)
      order by position limit 1
    `),
  );
  return brokenSchema.parse(rows)[0]?.position ?? null;
}
