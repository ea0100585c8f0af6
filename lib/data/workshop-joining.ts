import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { readCode } from "@/lib/core/workshop/code";
import type { WorkshopOffer } from "@/lib/core/workshop/room";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/database";
import { type Delay, ofNetwork, takeDelayedTurns } from "@/lib/db/take-turn";
import type { Network } from "@/lib/platform/client-network";
import { NotFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { asVisitor } from "./as-visitor";

/** Wrong codes from one network; a room behind one address mistypes some, and a hundred million codes are far from tried. */
const guesses: Delay = { name: "workshop code", free: 40, firstSeconds: 15, longestSeconds: 120 };

type Asked = Readonly<{ code: string; network: Network | null }>;

const offerRows = z
  .array(
    z.object({
      assessment_id: z.uuid(),
      workspace_name: z.string(),
      scope_name: z.string(),
      lead_name: z.string().nullable(),
      is_mine: z.boolean(),
    }),
  )
  .max(1);

/** What a workshop's code offers this browser; one that opens nothing is not found, and counts as a guess. */
export async function readWorkshopOffer(guest: Actor, asked: Asked): Promise<WorkshopOffer> {
  const offer = await findOffer(guest, asked);
  if (offer === null) throw new NotFound("workshop");
  return offer;
}

async function findOffer(guest: Actor, { code, network }: Asked): Promise<WorkshopOffer | null> {
  const read = readCode(code);
  if (read === null) return null;
  const turns = await takeDelayedTurns(ofNetwork(guesses, network));
  const visitor = guest.kind === "guest" ? guest.id : null;
  const opened = await database();
  const rows = await opened.lookUp(sql`select * from workshop_by_code(${read}, ${visitor}::uuid)`);
  const [row] = offerRows.parse(rows);
  if (row === undefined) return null;
  await turns.giveBack();
  return {
    assessmentId: row.assessment_id,
    workspaceName: row.workspace_name,
    scope: row.scope_name,
    leadName: row.lead_name,
    isMine: row.is_mine,
  };
}

/** Whether a code opens a workshop; one that does not counts as a guess. */
export async function findWorkshop(guest: Actor, asked: Asked): Promise<boolean> {
  return (await findOffer(guest, asked)) !== null;
}

const joinedSchema = z.object({ outcome: z.enum(["joined", "already", "full"]), assessmentId: z.uuid() }).nullable();

/** Begins answering in a workshop as this browser's guest, whoever is signed in on it. */
export async function joinWorkshop(
  guest: Actor,
  asked: Asked,
  key: string | null = null,
): Promise<Readonly<{ outcome: "joined" | "already" | "full"; assessmentId: string; newGuestSecret: string | null }>> {
  await readWorkshopOffer(guest, asked);
  const code = readCode(asked.code);
  const join = async (tx: Transaction) => {
    const { rows } = await tx.execute(sql`select join_workshop(${code}, ${newId()}::uuid) as joined`);
    const joined = joinedSchema.parse(rows[0]?.joined);
    if (joined === null) throw new NotFound("workshop"); // closed since the offer
    return joined;
  };
  const { result, newGuestSecret } = await asVisitor(guest, join, key);
  return { ...result, newGuestSecret };
}
