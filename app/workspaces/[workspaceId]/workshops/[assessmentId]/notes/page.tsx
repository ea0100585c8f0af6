import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant, requestNotice } from "@/app/request";
import { Frame } from "@/components/layout/frame";
import { RoomNotes } from "@/components/workshop/room-notes";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { controlStandings, roomControls } from "@/lib/core/workshop/room-controls";
import { readRoom } from "@/lib/data/rooms";

export const metadata: Metadata = { title: "Notes" };

/** The lead's notes, away from the screen that the room reads. */
export default async function NotesPage({
  params,
}: PageProps<"/workspaces/[workspaceId]/workshops/[assessmentId]/notes">) {
  const { workspaceId, assessmentId } = await params;
  const base = `/workspaces/${workspaceId}/workshops/${assessmentId}`;
  await neededPerson(`${base}/notes`);
  return orNotFound(async () => {
    const room = await readRoom(await requestGrant("workspace.assess", workspaceId), assessmentId);
    const done = await requestNotice("done", `${base}/notes`);
    const all = controlStandings(roomControls(questionnaireOf(room.questionnaireVersion), room), room);
    return (
      <Frame>
        <RoomNotes base={base} scope={room.scope} all={all} done={done?.words ?? null} />
      </Frame>
    );
  });
}
