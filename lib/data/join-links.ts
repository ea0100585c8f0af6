import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { AskedPerson } from "@/lib/core/team/people";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { doOnce, recallOnce } from "@/lib/db/do-once";
import { recordAudit } from "@/lib/db/record-audit";
import { respondent } from "@/lib/db/schema/respondent";
import { round } from "@/lib/db/schema/round";
import { user } from "@/lib/db/schema/user";
import { hasTurn } from "@/lib/db/take-turn";
import { NotFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { hashSecret, newToken } from "@/lib/platform/secrets";
import type { Grant } from "./grant";
import { checkLed } from "./led-rounds";
import { type RoundMails, roundMailQueue } from "./round-mails";

const personSchema = z.object({ name: z.string().nullable(), email: z.string().nullable() });

/** Links into a round, just made. Nobody can read a token again: only its hash is stored. */
export const madeLinksSchema = z.object({
  assessmentId: z.uuid(),
  people: z.array(personSchema.extend({ token: z.string(), isMailed: z.boolean() })),
  /** Of the link for whoever has it. */
  openToken: z.string().nullable(),
  /** Who is reminded without a link: they have begun, and go on in their own browser. */
  begun: z.array(personSchema.extend({ isMailed: z.boolean() })),
  /** People who were not asked again, because the round already has somebody with their address. */
  known: z.array(personSchema),
  /** People who were not asked, because the workspace has asked as many as it may in a day. */
  beyond: z.array(personSchema),
});
export type MadeLinks = Readonly<z.infer<typeof madeLinksSchema>>;

/** No links; what a request makes replaces its part. */
export const noLinks = { people: [], openToken: null, begun: [], known: [], beyond: [] } satisfies Omit<
  MadeLinks,
  "assessmentId"
>;

const askedDaily = { name: "respondent", most: 600, seconds: 86_400 };

type Asking = Readonly<{ assessmentId: string; people: readonly AskedPerson[]; mails: RoundMails | null }>;

/**
 * Asks people in a round of the transaction's own workspace, each by a link of their own and each address once. Each
 * counts towards the workspace's day.
 */
export async function insertRespondents(
  grant: Grant<"workspace.assess">,
  tx: Transaction,
  { assessmentId, people, mails }: Asking,
): Promise<Pick<MadeLinks, "people" | "known" | "beyond">> {
  const isKnown = await knownAddresses(tx, { assessmentId, people });
  const known = people.filter(({ email }) => email !== null && isKnown.has(email)).map((one) => ({ ...one }));
  const asked: (AskedPerson & Readonly<{ id: string; token: string }>)[] = [];
  const beyond: MadeLinks["beyond"] = [];
  for (const person of people.filter(({ email }) => email === null || !isKnown.has(email))) {
    if (beyond.length === 0 && (await hasTurn(askedDaily, grant.workspaceId, tx)))
      asked.push({ ...person, id: newId(), token: newToken("a") });
    else beyond.push({ ...person });
  }
  if (asked.length > 0) {
    await tx.insert(respondent).values(
      asked.map(({ id, name, email, token }) => ({
        id,
        assessmentId,
        via: "personal" as const,
        name,
        email,
        tokenHash: hashSecret(token),
      })),
    );
  }
  const queue = await roundMailQueue(grant, tx, { assessmentId, mails });
  const made: MadeLinks["people"] = [];
  for (const { id, name, email, token } of asked) {
    made.push({ name, email, token, isMailed: await queue("asking", { respondentId: id, email, token }) });
  }
  return { people: made, known, beyond };
}

/** Which of these addresses the round already has: of somebody who was asked, or of a member who answers in it. */
async function knownAddresses(
  tx: Transaction,
  { assessmentId, people }: Pick<Asking, "assessmentId" | "people">,
): Promise<ReadonlySet<string>> {
  const emails = people.flatMap(({ email }) => (email === null ? [] : [email]));
  if (emails.length === 0) return new Set();
  // Two requests that ask the same people come one after the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`ask ${assessmentId}`}, 0))`);
  const address = sql<string>`lower(coalesce(${respondent.email}, ${user.email}))`;
  const found = await tx
    .select({ email: address })
    .from(respondent)
    .leftJoin(user, and(eq(respondent.actorKind, "user"), eq(respondent.actorId, user.id)))
    .where(and(eq(respondent.assessmentId, assessmentId), inArray(address, emails)));
  return new Set(found.map(({ email }) => email));
}

/** Makes the round's link for whoever has it; the one before it opens nothing any more. */
export async function renewJoinLink(
  grant: Grant<"workspace.assess">,
  { assessmentId, key }: Readonly<{ assessmentId: string; key: string }>,
): Promise<MadeLinks> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, (tx) =>
    doOnce(
      tx,
      actor,
      { key, asked: ["renew join link", assessmentId] },
      {
        answer: madeLinksSchema,
        work: async () => {
          const openToken = newToken("a");
          await setJoinToken(tx, grant, assessmentId, hashSecret(openToken));
          await recordAudit(tx, grant, {
            event: "round.link-made",
            workspaceId,
            object: { kind: "round", id: assessmentId },
          });
          return { assessmentId, ...noLinks, openToken };
        },
      },
    ),
  );
}

/** Ends the round's link for whoever has it; who came by it goes on. */
export async function endJoinLink(grant: Grant<"workspace.assess">, assessmentId: string): Promise<void> {
  const { actor, workspaceId } = grant;
  const opened = await database();
  await opened.asActor(actor, async (tx) => {
    await setJoinToken(tx, grant, assessmentId, null);
    await recordAudit(tx, grant, {
      event: "round.link-ended",
      workspaceId,
      object: { kind: "round", id: assessmentId },
    });
  });
}

async function setJoinToken(
  tx: Transaction,
  grant: Grant<"workspace.assess">,
  assessmentId: string,
  joinTokenHash: Buffer | null,
): Promise<void> {
  await checkLed(grant, tx, assessmentId);
  const changed = await tx
    .update(round)
    .set({ joinTokenHash })
    .where(and(eq(round.assessmentId, assessmentId), eq(round.workspaceId, grant.workspaceId), isNull(round.closedAt)))
    .returning({ id: round.assessmentId });
  if (changed.length === 0) throw new NotFound("round"); // closed since
}

/** The links that the request with this key made in a round, within its day, for the one who sent it. */
export async function readMadeLinks(
  grant: Grant<"workspace.assess">,
  { assessmentId, key }: Readonly<{ assessmentId: string; key: string }>,
): Promise<MadeLinks | null> {
  const opened = await database();
  const made = await opened.asActor(grant.actor, (tx) => recallOnce(tx, grant.actor, key, madeLinksSchema));
  return made?.assessmentId === assessmentId ? made : null;
}
