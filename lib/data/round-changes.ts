import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/record-audit";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import { Denied, type Grant } from "./grant";
import { readRound } from "./rounds";

const reopenedRows = z.tuple([z.object({ is_open: z.boolean().nullable() })]);

/** Opens a closed round again, as long as its report shows nothing. False: it is open already, or shows something. */
export async function reopenRound(grant: Grant<"workspace.assess">, assessmentId: string): Promise<boolean> {
  await readRound(grant, assessmentId); // in this workspace, and no workshop
  const { actor, workspaceId } = grant;
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    const { rows } = await tx.execute(sql`select reopen_round(${assessmentId}) as is_open`);
    const [{ is_open: isOpen }] = reopenedRows.parse(rows);
    if (isOpen === null) throw new Denied(actor, "workspace.assess", assessmentId, "assessment"); // does not lead it
    if (isOpen) {
      const object = { kind: "round", id: assessmentId } as const;
      await recordAudit(tx, grant, { event: "round.reopened", workspaceId, object });
    }
    return isOpen;
  });
}

const markedRows = z.tuple([z.object({ is_marked: z.boolean() })]);

/** Whether the report is to mark the survey answers of whoever opened the round, who alone decides that. */
export async function markLead(
  grant: Grant<"workspace.assess">,
  { assessmentId, isMarked }: Readonly<{ assessmentId: string; isMarked: boolean }>,
): Promise<void> {
  if (!isId(assessmentId)) throw new NotFound("round");
  await readRound(grant, assessmentId);
  const opened = await database();
  const { rows } = await opened.asActor(grant.actor, async (tx) =>
    tx.execute(sql`select mark_lead(${assessmentId}, ${isMarked}) as is_marked`),
  );
  if (!markedRows.parse(rows)[0].is_marked)
    throw new Denied(grant.actor, "workspace.assess", assessmentId, "assessment");
}
