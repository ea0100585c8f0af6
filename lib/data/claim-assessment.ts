import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor, UserActor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/record-audit";
import type { Network } from "@/lib/platform/client-network";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import type { Grant } from "./grant";

const claimedSchema = z.tuple([z.object({ is_claimed: z.boolean() })]);

type Claim = Readonly<{
  assessmentId: string;
  /** Null: the person's own account. */
  into: Grant<"workspace.assess"> | null;
  network: Network | null;
}>;

/**
 * Makes an assessment of this device the person's own, or a workspace's of theirs. Of two who ask at a time one gets it; every device and the resume
 * link lose it.
 *
 * @param device whoever shows the guest's secret
 */
export async function claimAssessment(
  actor: UserActor,
  device: Actor,
  { assessmentId, into, network }: Claim,
): Promise<void> {
  const secretHash = device.kind === "bearer" ? device.guestSecretHash : null;
  if (secretHash === null || !isId(assessmentId)) throw new NotFound("assessment");
  const workspaceId = into?.workspaceId ?? null;
  const opened = await database();
  await opened.asActor(actor, async (tx) => {
    const { rows } = await tx.execute(
      sql`select claim_assessment(${secretHash}, ${assessmentId}, ${workspaceId}) as is_claimed`,
    );
    const [{ is_claimed: isClaimed }] = claimedSchema.parse(rows);
    if (!isClaimed) throw new NotFound("assessment");
    const object = { kind: "assessment", id: assessmentId };
    await recordAudit(tx, { actor, network }, { event: "assessment.claimed", workspaceId, object });
  });
}
