import "server-only";
import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { type AccessRole, may } from "@/lib/core/access/policy";
import type { LinkCounts, Removal } from "@/lib/core/workspace/workspace";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { recordAudit } from "@/lib/db/record-audit";
import { assessment } from "@/lib/db/schema/assessment";
import { invitation } from "@/lib/db/schema/invitation";
import { round } from "@/lib/db/schema/round";
import { shareLink } from "@/lib/db/schema/share-link";
import type { Grant } from "./grant";
import { endShareLinksOf } from "./share-link-changes";

/**
 * Ends what hangs on somebody who leaves a workspace or gets a lower access role there, each with its row in the log.
 * A trigger on the table of members ends the same however they go; only who chose to keep what is decided here.
 *
 * @param remains the access role from now on; null: none
 */
export async function endWaysIn(
  grant: Grant<"workspace.read"> | Grant<"workspace.invite">,
  tx: Transaction,
  { userId, remains, removal }: Readonly<{ userId: string; remains: AccessRole | null; removal: Removal | null }>,
): Promise<void> {
  if (remains === null || !may(remains, "workspace.invite")) {
    await endInvitations(grant, tx, eq(invitation.createdBy, userId));
  }
  if (remains === null || !may(remains, "assessment.share")) {
    if (removal?.shareLinks === "keep") await takeShareLinksOver(grant, tx, userId);
    else if (removal?.shareLinks === "end" || remains !== null) await endShareLinksOf(grant, tx, userId);
  }
  if (removal?.openLinks === "end") {
    await endInvitations(grant, tx, isNull(invitation.email));
    await endRoundLinks(grant, tx, eq(round.openedBy, userId));
  }
}

const isUsable = sql`${invitation.endedAt} is null and ${invitation.expiresAt} > now() and ${invitation.uses} < ${invitation.mostUses}`;

/** Ends the usable invitations of the workspace of which this is true. */
export async function endInvitations(
  grant: Grant<"workspace.read"> | Grant<"workspace.invite">,
  tx: Transaction,
  which: SQL | undefined,
): Promise<void> {
  const { workspaceId } = grant;
  const ended = await tx
    .update(invitation)
    .set({ endedAt: sql`now()` })
    .where(and(eq(invitation.workspaceId, workspaceId), isUsable, which))
    .returning({ id: invitation.id });
  for (const { id } of ended) {
    await recordAudit(tx, grant, { event: "invitation.ended", workspaceId, object: { kind: "invitation", id } });
  }
}

/** The links by which somebody who is removed, or knows one of them, could come back or give others the way. */
export async function countLinks(grant: Grant<"workspace.invite">): Promise<LinkCounts> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const shared = await tx
      .select({ userId: shareLink.creatorId, links: sql<number>`count(*)::int` })
      .from(shareLink)
      .innerJoin(assessment, eq(assessment.id, shareLink.assessmentId))
      .where(
        and(eq(assessment.workspaceId, workspaceId), isNull(shareLink.endedAt), sql`${shareLink.expiresAt} > now()`),
      )
      .groupBy(shareLink.creatorId);
    const [open] = await tx
      .select({ links: sql<number>`count(*)::int` })
      .from(invitation)
      .where(and(eq(invitation.workspaceId, workspaceId), isNull(invitation.email), isUsable));
    return {
      invitations: open?.links ?? 0,
      sharedBy: Object.fromEntries(shared.map(({ userId, links }) => [userId, links])),
    };
  });
}

/** A link has its creator's rights, so whoever keeps one answers for it from now on. */
async function takeShareLinksOver(
  grant: Grant<"workspace.read"> | Grant<"workspace.invite">,
  tx: Transaction,
  userId: string,
): Promise<void> {
  const { actor, workspaceId } = grant;
  const inWorkspace = tx.select({ id: assessment.id }).from(assessment).where(eq(assessment.workspaceId, workspaceId));
  const kept = await tx
    .update(shareLink)
    .set({ creatorKind: "user", creatorId: actor.id })
    .where(
      and(
        eq(shareLink.creatorKind, "user"),
        eq(shareLink.creatorId, userId),
        isNull(shareLink.endedAt),
        inArray(shareLink.assessmentId, inWorkspace),
      ),
    )
    .returning({ id: shareLink.id });
  for (const { id } of kept) {
    await recordAudit(tx, grant, { event: "share-link.taken-over", workspaceId, object: { kind: "share-link", id } });
  }
}

async function endRoundLinks(
  grant: Grant<"workspace.read"> | Grant<"workspace.invite">,
  tx: Transaction,
  which: SQL,
): Promise<void> {
  const { workspaceId } = grant;
  const ended = await tx
    .update(round)
    .set({ joinTokenHash: null })
    .where(and(eq(round.workspaceId, workspaceId), isNull(round.closedAt), isNotNull(round.joinTokenHash), which))
    .returning({ id: round.assessmentId });
  for (const { id } of ended) {
    await recordAudit(tx, grant, { event: "round.link-ended", workspaceId, object: { kind: "round", id } });
  }
}
