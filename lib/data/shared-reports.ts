import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor, LinkActor } from "@/lib/core/access/actor";
import { openFrozen } from "@/lib/core/report/freeze-report";
import type { Report } from "@/lib/core/report/report";
import { database } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/record-audit";
import { type Delay, ofNetwork, takeDelayedTurns } from "@/lib/db/take-turn";
import type { Network } from "@/lib/platform/client-network";
import { NotFound } from "@/lib/platform/errors";
import { verifyPassword } from "@/lib/platform/password-hash";
import { type Remembered, remember } from "@/lib/platform/remember";
import { hashSecret, isToken } from "@/lib/platform/secrets";

const foundSchema = z
  .array(z.object({ id: z.uuid(), passphrase_version: z.int(), has_passphrase: z.boolean() }))
  .max(1)
  .transform(([found]) => found);

/**
 * Who has shown this token. Mistyped, wrong, expired, ended and locked are all the same: null; and what cannot be a
 * token at all is so without asking the database.
 */
export async function openShareLink(_actor: Actor, token: string): Promise<LinkActor | null> {
  if (!isToken("s", token)) return null;
  const opened = await database();
  const found = foundSchema.parse(await opened.lookUp(sql`select * from share_link_by_token(${hashSecret(token)})`));
  if (found === undefined) return null;
  return {
    kind: "link",
    id: found.id,
    passphraseVersion: found.passphrase_version,
    hasEntered: !found.has_passphrase,
  };
}

/** Makes sure that the visitor's link still opens something and asks for a passphrase. */
export async function checkVisit(visitor: LinkActor): Promise<void> {
  const opened = await database();
  const found = foundSchema.parse(
    await opened.lookUp(sql`select * from share_link_by_visit(${visitor.id}, ${visitor.passphraseVersion})`),
  );
  if (found === undefined || !found.has_passphrase) throw new NotFound("share link");
}

/** A report as a link shows it. */
export type SharedReport = Readonly<{
  /** Null where this version of the product cannot open it any more. */
  report: Report | null;
  frozenAt: string;
  /** Whole days since, by the database's clock. */
  ageDays: number;
}>;

/** What the visitor's link shows, for its files and pictures. */
export async function readSharedReport(visitor: LinkActor): Promise<Report> {
  const opened = await database();
  const rows = await opened.lookUp(
    sql`select shared_report(${enteredId(visitor)}, ${visitor.passphraseVersion}) as shared`,
  );
  const { report } = sharedOf(z.tuple([z.object({ shared: sharedSchema })]).parse(rows)[0].shared);
  if (report === null) throw new NotFound("shared report");
  return report;
}

/**
 * The same for its page, which counts as a view. The first view of a link stands in the log.
 */
export async function viewSharedReport(visitor: LinkActor, network: Network | null): Promise<SharedReport> {
  const id = enteredId(visitor);
  const opened = await database();
  return opened.asActor(visitor, async (tx) => {
    const call = sql`select view_shared_report(${id}, ${visitor.passphraseVersion}, ${network?.coarse ?? ""}) as shared`;
    const [{ shared }] = z.tuple([z.object({ shared: sharedSchema })]).parse((await tx.execute(call)).rows);
    if (shared?.first !== undefined) {
      await recordAudit(
        tx,
        { actor: visitor, network },
        {
          event: "share-link.first-used",
          object: { kind: "share-link", id },
          ...shared.first,
        },
      );
    }
    return sharedOf(shared);
  });
}

/** Wrong passphrases of one visitor; fifty a link and day are counted with the link. */
const guessing: Delay = { name: "share-passphrase", free: 5, firstSeconds: 30, longestSeconds: 900 };
/** The same of a network, where each visitor can forget who they were; a minute at most, as others there wait too. */
const guessingNearby: Delay = { name: "share-passphrase network", free: 20, firstSeconds: 5, longestSeconds: 60 };

type Entering = Readonly<{ passphrase: string; visitorId: string; network: Network | null }>;

/** The visitor who has entered the passphrase, or how many tries more are free. The fiftieth wrong one locks the link. */
export async function enterPassphrase(
  visitor: LinkActor,
  { passphrase, visitorId, network }: Entering,
): Promise<Readonly<{ visitor: LinkActor }> | Readonly<{ left: number }>> {
  const { id, passphraseVersion } = visitor;
  const opened = await database();
  const tried = { linkId: id };
  const turns = await takeDelayedTurns([
    { delay: guessing, who: `${id} ${visitorId}`, tried },
    ...ofNetwork(guessingNearby, network, id, tried),
  ]);
  const rows = await opened.lookUp(sql`select try_share_passphrase(${id}, ${passphraseVersion}) as hash`);
  const [{ hash }] = z.tuple([z.object({ hash: z.string().nullable() })]).parse(rows);
  if (hash === null) throw new NotFound("share link");
  if (await verifyPassword(hash, passphrase)) {
    await opened.lookUp(sql`select pass_share_passphrase(${id})`);
    await turns.giveBack();
    return { visitor: { ...visitor, hasEntered: true } };
  }
  await opened.asActor(visitor, async (tx) => {
    const { rows: failed } = await tx.execute(sql`select fail_share_passphrase(${id}) as locked`);
    const [{ locked }] = z.tuple([z.object({ locked: logSchema.nullable() })]).parse(failed);
    if (locked === null) return;
    const object = { kind: "share-link", id };
    await recordAudit(
      tx,
      { actor: visitor, network },
      { event: "share-link.locked", outcome: "refused", object, ...locked },
    );
  });
  return { left: turns.left };
}

/** Into whose log a link's events belong. */
const logSchema = z.object({ workspaceId: z.uuid().nullable(), userId: z.uuid().nullable() });

const sharedSchema = z
  .object({
    id: z.uuid(),
    frozen: z.unknown(),
    revision: z.int(),
    frozenAt: z.string(),
    ageDays: z.int(),
    first: logSchema.optional(),
  })
  .nullable();

// Parsing a report takes some milliseconds, and a frozen one never changes.
const parsed: Remembered<Report | null> = remember(50);

function sharedOf(shared: z.infer<typeof sharedSchema>): SharedReport {
  if (shared === null) throw new NotFound("share link");
  const { id, frozen, revision, frozenAt, ageDays } = shared;
  return { report: parsed(`${id} ${revision}`, () => openFrozen(frozen)), frozenAt, ageDays };
}

function enteredId({ id, hasEntered }: LinkActor): string {
  if (!hasEntered) throw new NotFound("share link");
  return id;
}
