import { respond, taggedJson } from "@/app/respond";
import { readRoomState } from "@/lib/data/rooms";

/** How the room stands, for the lead's screen, which asks every few seconds. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  GET: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    return taggedJson(call, await readRoomState(await call.grant("workspace.assess", workspaceId), assessmentId));
  },
});
