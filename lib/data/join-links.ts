import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { AskedPerson } from "@/lib/core/team/people";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { doOnce, recallOnce } from "@/lib/db/do-once";
import { recordAudit } from "@/lib/db/record-audit";
import { respondent } from "@/lib/db/schema/respondent";
import { round } from "@/lib/db/schema/round";
import { takeTurn } from "@/lib/db/take-turn";
import { NotFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { hashSecret, newToken } from "@/lib/platform/secrets";
import type { Grant } from "./grant";
import { checkLed } from "./led-rounds";

/** Links into a round, just made. Nobody can read a token again: only its hash is stored. */
export const madeLinksSchema = z.object({
  assessmentId: z.uuid(),
  people: z.array(z.object({ name: z.string().nullable(), email: z.string().nullable(), token: z.string() })),
  /** Of the link for whoever has it. */
  openToken: z.string().nullable(),
  /** Who is reminded without a link: they have begun, and go on in their own browser. */
  begun: z.array(z.object({ name: z.string().nullable(), email: z.string().nullable() })),
});
export type MadeLinks = Readonly<z.infer<typeof madeLinksSchema>>;

const askedDaily = { name: "respondent", most: 300, seconds: 86_400 };

/** Asks people in a round of the transaction's own workspace, each by a link of their own. Each counts towards its day. */
export async function insertRespondents(
  grant: Grant<"workspace.assess">,
  tx: Transaction,
  { assessmentId, people }: Readonly<{ assessmentId: string; people: readonly AskedPerson[] }>,
): Promise<MadeLinks["people"]> {
  const made = people.map((person) => ({ ...person, token: newToken("a") }));
  for (const _ of made) await takeTurn(askedDaily, grant.workspaceId, grant, tx);
  if (made.length > 0) {
    await tx.insert(respondent).values(
      made.map(({ name, email, token }) => ({
        id: newId(),
        assessmentId,
        via: "personal" as const,
        name,
        email,
        tokenHash: hashSecret(token),
      })),
    );
  }
  return made;
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
          return { assessmentId, people: [], openToken, begun: [] };
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
