import "server-only";
import { createHmac } from "node:crypto";
import { and, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { freezeReport, openFrozen, type Shown } from "@/lib/core/report/freeze-report";
import type { Report } from "@/lib/core/report/report";
import {
  type ShareDay,
  type ShareLink,
  shareDaySchema,
  shareDays,
  shareLinkSchema,
} from "@/lib/core/sharing/share-link";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { doOnce } from "@/lib/db/do-once";
import { inDays } from "@/lib/db/in-days";
import { isoTime } from "@/lib/db/iso-time";
import { recordAudit } from "@/lib/db/record-audit";
import { assessment } from "@/lib/db/schema/assessment";
import { shareLink } from "@/lib/db/schema/share-link";
import { shareView } from "@/lib/db/schema/share-view";
import { type Limit, takeTurn } from "@/lib/db/take-turn";
import { InvalidInput, NotFound } from "@/lib/platform/errors";
import { isId, newId } from "@/lib/platform/ids";
import { hashPassword } from "@/lib/platform/password-hash";
import { hashSecret, newToken } from "@/lib/platform/secrets";
import type { Grant } from "./grant";
import { readReport } from "./reports";

/** What a link begins with; `key` is the form's own, so that sending it twice makes one link. */
export type NewShareLink = Shown &
  Readonly<{ key: string; label: string | null; days: number; passphrase: string | null }>;

const creating: Limit = { name: "share-link", most: 20, seconds: 24 * 60 * 60 };

const madeSchema = z.object({ linkId: z.uuid(), token: z.string() });

/** Freezes the assessment's report and makes a link to it. This is the one time that its token is known. */
export async function createShareLink(
  grant: Grant<"assessment.share">,
  { key, label, days, passphrase, detail, isScopeShown, areNotesShown }: NewShareLink,
): Promise<z.infer<typeof madeSchema>> {
  const { actor, assessmentId, workspaceId } = grant;
  if (!shareDays(actor).includes(days)) throw new InvalidInput(["days"]);
  const frozen = freezeReport(await readReport(grant), { detail, isScopeShown, areNotesShown });
  const passphraseHash = passphrase === null ? null : await hashPassword(passphrase);
  // Nobody but the sender has the key, so that what is kept of the request gives the passphrase away to nobody else.
  const proof = passphrase === null ? null : createHmac("sha256", key).update(passphrase).digest("base64url");
  const asked = { assessmentId, label, days, detail, isScopeShown, areNotesShown, proof };
  const opened = await database();
  return opened.asActor(actor, (tx) => doOnce(tx, actor, { key, asked }, { answer: madeSchema, work: make(tx) }));

  function make(tx: Transaction): () => Promise<z.infer<typeof madeSchema>> {
    return async () => {
      await takeTurn(creating, assessmentId, grant, tx);
      const made = { linkId: newId(), token: newToken("s") };
      await tx.insert(shareLink).values({
        id: made.linkId,
        assessmentId,
        creatorKind: actor.kind,
        creatorId: actor.id,
        tokenHash: hashSecret(made.token),
        label,
        detail,
        isScopeShown,
        areNotesShown,
        frozen,
        expiresAt: inDays(days),
        passphraseHash,
      });
      const object = { kind: "share-link", id: made.linkId };
      const details = { detail, isScopeShown, areNotesShown, days, hasPassphrase: passphrase !== null };
      await recordAudit(tx, grant, { event: "share-link.created", workspaceId, object, details });
      return made;
    };
  }
}

/** All links of an assessment that are not forgotten yet, the newest first. */
export async function listShareLinks(grant: Grant<"assessment.share">): Promise<readonly ShareLink[]> {
  const { actor, assessmentId } = grant;
  const opened = await database();
  return opened.asActor(actor, (tx) => select(tx, eq(shareLink.assessmentId, assessmentId)));
}

/** All links over everything that is the actor's own, and those that it made in workspaces; the newest first. */
export async function listOwnShareLinks(actor: Actor): Promise<readonly ShareLink[]> {
  if (actor.kind !== "guest" && actor.kind !== "user") return [];
  const opened = await database();
  const isMine = and(eq(shareLink.creatorKind, actor.kind), eq(shareLink.creatorId, actor.id));
  return opened.asActor(actor, (tx) => select(tx, or(isNull(assessment.workspaceId), isMine)));
}

/** A link with what it shows now, and from where it was looked at in the last 35 days. */
export type ShareLinkDetails = Readonly<{
  link: ShareLink;
  /** Null where the link was ended, or where this version cannot open what was frozen. */
  report: Report | null;
  days: readonly ShareDay[];
}>;

/** One link of an assessment. */
export async function readShareLink(grant: Grant<"assessment.share">, linkId: string): Promise<ShareLinkDetails> {
  const opened = await database();
  const isIt = isLink(grant, linkId);
  return opened.asActor(grant.actor, async (tx) => {
    const [link] = await select(tx, isIt);
    if (link === undefined) throw new NotFound("share link");
    const [row] = await tx.select({ frozen: shareLink.frozen }).from(shareLink).where(isIt);
    const days = await tx
      .select({
        day: sql<string>`${shareView.day}::text`,
        count: sql<number>`sum(${shareView.count})::int`,
        networks: sql<
          string[]
        >`to_jsonb(array_remove(array_agg(${shareView.network} order by ${shareView.network}), ''))`,
      })
      .from(shareView)
      .where(eq(shareView.linkId, linkId))
      .groupBy(shareView.day)
      .orderBy(desc(shareView.day));
    return { link, report: openFrozen(row?.frozen), days: z.array(shareDaySchema).parse(days) };
  });
}

/** The report as a link would show it now, without its being made: for looking before sharing, and before renewing. */
export async function readAsShared(grant: Grant<"assessment.share">, shown: Shown): Promise<Report> {
  return freezeReport(await readReport(grant), shown).report;
}

/** The link of this id among those of the assessment; what is no id names none. */
export function isLink(grant: Grant<"assessment.share">, linkId: string): SQL | undefined {
  if (!isId(linkId)) throw new NotFound("share link");
  return and(eq(shareLink.id, linkId), eq(shareLink.assessmentId, grant.assessmentId));
}

async function select(tx: Transaction, where: SQL | undefined): Promise<readonly ShareLink[]> {
  const rows = await tx
    .select({
      id: shareLink.id,
      assessmentId: shareLink.assessmentId,
      scope: assessment.scope,
      label: shareLink.label,
      detail: shareLink.detail,
      isScopeShown: shareLink.isScopeShown,
      areNotesShown: shareLink.areNotesShown,
      hasPassphrase: sql<boolean>`${shareLink.passphraseHash} is not null`,
      state: sql<string>`share_link_state(${shareLink})`,
      revision: shareLink.revision,
      createdAt: isoTime(shareLink.createdAt),
      frozenAt: isoTime(shareLink.frozenAt),
      expiresAt: isoTime(shareLink.expiresAt),
      views: shareLink.views,
      lastUsedAt: isoTime(shareLink.lastUsedAt),
    })
    .from(shareLink)
    .innerJoin(assessment, eq(assessment.id, shareLink.assessmentId))
    .where(where)
    .orderBy(desc(shareLink.createdAt), shareLink.id);
  return z.array(shareLinkSchema).parse(rows);
}
