import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/lib/db/database";
import { round } from "@/lib/db/schema/round";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import { Denied, type Grant } from "./grant";

const ledRows = z.tuple([z.object({ is_led: z.boolean() })]);

/** Whether a round of this workspace, and no workshop, is led by the actor. */
export async function isLed(
  grant: Grant<"workspace.read"> | Grant<"workspace.assess">,
  tx: Transaction,
  assessmentId: string,
): Promise<boolean> {
  if (!isId(assessmentId)) return false;
  const { rows } = await tx.execute(sql`
    select exists (
      select from ${round} where ${round.assessmentId} = ${assessmentId} and ${round.workspaceId} = ${grant.workspaceId}
        and ${round.kind} = 'separate'
    ) and ${assessmentId} = any (app_led_rounds()) as is_led`);
  return ledRows.parse(rows)[0].is_led;
}

/** The round is open and led by the actor, or it is not found. */
export async function checkLed(grant: Grant<"workspace.assess">, tx: Transaction, assessmentId: string): Promise<void> {
  if (!isId(assessmentId)) throw new NotFound("round");
  if (!(await isLed(grant, tx, assessmentId))) {
    throw new Denied(grant.actor, "workspace.assess", assessmentId, "assessment");
  }
  const [found] = await tx
    .select({ id: round.assessmentId })
    .from(round)
    .where(and(eq(round.assessmentId, assessmentId), isNull(round.closedAt)));
  if (found === undefined) throw new NotFound("round");
}
