import "server-only";
import { sql } from "drizzle-orm";
import { type Room, type RoomState, roomSchema, roomStateSchema } from "@/lib/core/workshop/room";
import { database } from "@/lib/db/client";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import type { Grant } from "./grant";

/** A workshop as its lead's screen shows it, or a respondent's. */
export async function readRoom(
  grant: Grant<"workspace.assess"> | Grant<"assessment.answer">,
  assessmentId: string,
): Promise<Room> {
  if (!isId(assessmentId)) throw new NotFound("workshop");
  const opened = await database();
  const { rows } = await opened.asActor(grant.actor, async (tx) =>
    tx.execute(sql`select read_room(${assessmentId}) as found`),
  );
  const room = roomSchema.nullable().parse(rows[0]?.found);
  if (room === null || room.workspaceId !== grant.workspaceId) throw new NotFound("workshop");
  return room;
}

/** What a screen asks for every few seconds, in one statement. */
export async function readRoomState(
  grant: Grant<"workspace.assess"> | Grant<"assessment.answer">,
  assessmentId: string,
): Promise<RoomState> {
  if (!isId(assessmentId)) throw new NotFound("workshop");
  const opened = await database();
  const state = await opened.callAs(grant.actor, sql`room_state(${assessmentId})`);
  const found = roomStateSchema.nullable().parse(state);
  if (found === null) throw new NotFound("workshop");
  return found;
}
