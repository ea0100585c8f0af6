import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor, KnownActor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { recordAudit } from "@/lib/db/record-audit";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { resumeLink } from "@/lib/db/schema/resume-link";
import type { Network } from "@/lib/platform/client-network";
import { NotFound } from "@/lib/platform/errors";
import { hashSecret, isToken, newToken } from "@/lib/platform/secrets";
import { asVisitor } from "./as-visitor";
import { recordOfAssessment } from "./audit";
import type { Grant } from "./grant";

/** Makes the one resume link of an assessment that lies in no workspace, valid for 90 days; it replaces the one before. */
export async function renewResumeLink(grant: Grant<"assessment.resume">): Promise<string> {
  const token = newToken("r");
  const row = { tokenHash: hashSecret(token), createdAt: sql`now()`, expiresAt: sql`now() + interval '90 days'` };
  const opened = await database();
  await opened.asActor(grant.actor, async (tx) => {
    await tx
      .insert(resumeLink)
      .values({ assessmentId: grant.assessmentId, ...row })
      .onConflictDoUpdate({ target: resumeLink.assessmentId, set: row });
    await recordOfAssessment(grant, tx, { event: "resume-link.created" });
  });
  return token;
}

const openedSchema = z.tuple([z.object({ id: z.uuid().nullable() })]);

/**
 * Lets the guest of this device, or a new one, into the link's assessment; a device is a guest whoever is signed in on
 * it. A link that opens nothing is not found.
 */
export async function openResumeLink(
  actor: Actor,
  token: string,
  network: Network | null = null,
): Promise<Readonly<{ assessmentId: string; newGuestSecret: string | null }>> {
  if (!isToken("r", token)) throw new NotFound("resume link");
  const { result, newGuestSecret } = await asVisitor(actor, async (tx, visitor) => {
    const { rows } = await tx.execute(sql`select open_by_resume(${hashSecret(token)}) as id`);
    const [{ id }] = openedSchema.parse(rows);
    if (id === null) throw new NotFound("resume link"); // undoes the new guest too
    await recordOpening(tx, { visitor, network, assessmentId: id });
    return id;
  });
  return { assessmentId: result, newGuestSecret };
}

/** Takes the assessment from every other device, and the link with which one could come back; an account keeps its own. */
export async function endOtherDevices(grant: Grant<"assessment.resume">): Promise<void> {
  const { actor, assessmentId } = grant;
  const opened = await database();
  await opened.asActor(actor, async (tx) => {
    // The link first: whoever is opening it holds its row, and is let in before the others are ended.
    await tx.delete(resumeLink).where(eq(resumeLink.assessmentId, assessmentId));
    const isOther = and(eq(assessmentAccess.actorKind, "guest"), ne(assessmentAccess.actorId, actor.id));
    await tx.delete(assessmentAccess).where(and(eq(assessmentAccess.assessmentId, assessmentId), isOther));
    await recordOfAssessment(grant, tx, { event: "devices.ended" });
  });
}

type Opening = Readonly<{ visitor: KnownActor; network: Network | null; assessmentId: string }>;

/** Adds a row to the log of the person whose assessment was opened; a guest has none. */
async function recordOpening(tx: Transaction, { visitor, network, assessmentId }: Opening): Promise<void> {
  const [owner] = await tx
    .select({ userId: assessmentAccess.actorId })
    .from(assessmentAccess)
    .where(and(eq(assessmentAccess.assessmentId, assessmentId), eq(assessmentAccess.actorKind, "user")));
  if (owner === undefined) return;
  const object = { kind: "assessment", id: assessmentId };
  await recordAudit(tx, { actor: visitor, network }, { event: "resume-link.opened", userId: owner.userId, object });
}
