import "server-only";
import { and, eq, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { assessmentAccess } from "@/lib/db/schema/assessment-access";
import { resumeLink } from "@/lib/db/schema/resume-link";
import { NotFound } from "@/lib/platform/errors";
import { hashSecret, isToken, newToken } from "@/lib/platform/secrets";
import { asVisitor } from "./as-visitor";
import type { Grant } from "./grant";

/** Makes the assessment's one resume link, valid for 90 days. The link before it opens nothing any more. */
export async function renewResumeLink(grant: Grant<"assessment.manage">): Promise<string> {
  const token = newToken("r");
  const row = { tokenHash: hashSecret(token), createdAt: sql`now()`, expiresAt: sql`now() + interval '90 days'` };
  const opened = await database();
  await opened.asActor(grant.actor, (tx) =>
    tx
      .insert(resumeLink)
      .values({ assessmentId: grant.assessmentId, ...row })
      .onConflictDoUpdate({ target: resumeLink.assessmentId, set: row }),
  );
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
): Promise<Readonly<{ assessmentId: string; newGuestSecret: string | null }>> {
  if (!isToken("r", token)) throw new NotFound("resume link");
  const { result, newGuestSecret } = await asVisitor(actor, async (tx) => {
    const { rows } = await tx.execute(sql`select open_by_resume(${hashSecret(token)}) as id`);
    const [{ id }] = openedSchema.parse(rows);
    if (id === null) throw new NotFound("resume link"); // undoes the new guest too
    return id;
  });
  return { assessmentId: result, newGuestSecret };
}

/** Takes the assessment from every other device, and the link with which one could come back. */
export async function endOtherDevices(grant: Grant<"assessment.manage">): Promise<void> {
  const { actor, assessmentId } = grant;
  const opened = await database();
  await opened.asActor(actor, async (tx) => {
    // The link first: whoever is opening it holds its row, and is let in before the others are ended.
    await tx.delete(resumeLink).where(eq(resumeLink.assessmentId, assessmentId));
    const isOther = or(ne(assessmentAccess.actorKind, actor.kind), ne(assessmentAccess.actorId, actor.id));
    await tx.delete(assessmentAccess).where(and(eq(assessmentAccess.assessmentId, assessmentId), isOther));
  });
}
