import "server-only";
import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/core/access/actor";
import type { WorkspaceEvent } from "@/lib/core/access/audit-event";
import { freezeReport, type Shown } from "@/lib/core/report/freeze-report";
import { shareDays } from "@/lib/core/sharing/share-link";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { inDays } from "@/lib/db/in-days";
import { type Doer, recordAudit } from "@/lib/db/record-audit";
import { assessment } from "@/lib/db/schema/assessment";
import { shareLink } from "@/lib/db/schema/share-link";
import type { Network } from "@/lib/platform/client-network";
import { InvalidInput, NotFound } from "@/lib/platform/errors";
import { hashPassword } from "@/lib/platform/password-hash";
import type { Grant } from "./grant";
import { readReport } from "./reports";
import { isLink } from "./share-links";

/** Ends a link for good: from the next request on it opens nothing, and what it showed is deleted. */
export async function endShareLink(grant: Grant<"assessment.share">, linkId: string): Promise<void> {
  const opened = await database();
  await opened.asActor(grant.actor, async (tx) => {
    await mustBeThere(tx, grant, linkId);
    await endLinks(tx, grant, isLink(grant, linkId));
  });
}

/** Ends every link of an assessment, and says how many that were. */
export async function endShareLinks(grant: Grant<"assessment.share">): Promise<number> {
  const { actor, assessmentId } = grant;
  const opened = await database();
  return opened.asActor(actor, (tx) => endLinks(tx, grant, eq(shareLink.assessmentId, assessmentId)));
}

/** Ends every link that `listOwnShareLinks` lists, and says how many that were. */
export async function endOwnShareLinks(actor: Actor, network: Network | null): Promise<number> {
  if (actor.kind !== "guest" && actor.kind !== "user") return 0;
  const opened = await database();
  const isMine = and(eq(shareLink.creatorKind, actor.kind), eq(shareLink.creatorId, actor.id));
  return opened.asActor(actor, (tx) => endLinks(tx, { actor, network }, or(isNull(assessment.workspaceId), isMine)));
}

/** Ends every link that this person made to reports of the workspace, in the transaction that takes their right to. */
export async function endShareLinksOf(
  grant: Grant<"workspace.read"> | Grant<"workspace.invite">,
  tx: Transaction,
  userId: string,
): Promise<void> {
  const isTheirs = and(eq(shareLink.creatorKind, "user"), eq(shareLink.creatorId, userId));
  await endLinks(tx, grant, and(eq(assessment.workspaceId, grant.workspaceId), isTheirs));
}

/** Gives a link another passphrase, or none. Whoever came by the one before is out, and a locked link is open again. */
export async function changeSharePassphrase(
  grant: Grant<"assessment.share">,
  linkId: string,
  passphrase: string | null,
): Promise<void> {
  const passphraseHash = passphrase === null ? null : await hashPassword(passphrase);
  const changes = { passphraseHash, passphraseVersion: sql`${shareLink.passphraseVersion} + 1`, ...unlocked };
  const event = passphrase === null ? "share-link.passphrase-removed" : "share-link.passphrase-changed";
  if (!(await change(grant, isLink(grant, linkId), changes, event))) throw new NotFound("share link");
}

/** Opens a link again that wrong passphrases locked. One that is not locked stays as it is. */
export async function unlockShareLink(grant: Grant<"assessment.share">, linkId: string): Promise<void> {
  const opened = await database();
  await opened.asActor(grant.actor, (tx) => mustBeThere(tx, grant, linkId));
  await change(grant, and(isLink(grant, linkId), isNotNull(shareLink.lockedAt)), unlocked, "share-link.unlocked");
}

/**
 * Freezes the report anew in place of the one with this revision, and lets the link's time begin again. Of two who do
 * so at once only one does: false says that the link was renewed or ended meanwhile.
 */
export async function renewShareLink(
  grant: Grant<"assessment.share">,
  linkId: string,
  { revision, days }: Readonly<{ revision: number; days: number }>,
): Promise<boolean> {
  if (!shareDays(grant.actor).includes(days)) throw new InvalidInput(["days"]);
  const opened = await database();
  const shown = await opened.asActor(grant.actor, (tx) => mustBeThere(tx, grant, linkId));
  const frozen = freezeReport(await readReport(grant), shown);
  const changes = { frozen, frozenAt: sql`now()`, revision: revision + 1, expiresAt: inDays(days) };
  return change(grant, and(isLink(grant, linkId), eq(shareLink.revision, revision)), changes, "share-link.renewed");
}

const unlocked = { failures: 0, failuresSince: null, lockedAt: null };

/** What a link of this assessment shows; NotFound where it has no such link. */
async function mustBeThere(tx: Transaction, grant: Grant<"assessment.share">, linkId: string): Promise<Shown> {
  const [found] = await tx
    .select({
      detail: shareLink.detail,
      isScopeShown: shareLink.isScopeShown,
      areNotesShown: shareLink.areNotesShown,
    })
    .from(shareLink)
    .where(isLink(grant, linkId));
  if (found === undefined) throw new NotFound("share link");
  return found;
}

type Changes = Parameters<ReturnType<Transaction["update"]>["set"]>[0];

/** Changes a link that was not ended, with its row in the log; false where there is none. */
async function change(
  grant: Grant<"assessment.share">,
  which: SQL | undefined,
  changes: Changes,
  event: WorkspaceEvent,
): Promise<boolean> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const [changed] = await tx
      .update(shareLink)
      .set(changes)
      .where(and(which, isNull(shareLink.endedAt)))
      .returning({ id: shareLink.id });
    if (changed === undefined) return false;
    await recordAudit(tx, grant, { event, workspaceId, object: { kind: "share-link", id: changed.id } });
    return true;
  });
}

/** Ends the links of which this is true, each with its row in the log, and says how many that were. */
async function endLinks(tx: Transaction, by: Doer, which: SQL | undefined): Promise<number> {
  const found = await tx
    .select({ id: shareLink.id, workspaceId: assessment.workspaceId })
    .from(shareLink)
    .innerJoin(assessment, eq(assessment.id, shareLink.assessmentId))
    .where(and(which, isNull(shareLink.endedAt)));
  for (const { id, workspaceId } of found) {
    const ended = await tx
      .update(shareLink)
      .set({ endedAt: sql`now()`, frozen: null })
      .where(and(eq(shareLink.id, id), isNull(shareLink.endedAt)))
      .returning({ id: shareLink.id });
    if (ended.length === 0) continue; // somebody else was faster
    await recordAudit(tx, by, { event: "share-link.ended", workspaceId, object: { kind: "share-link", id } });
  }
  return found.length;
}
