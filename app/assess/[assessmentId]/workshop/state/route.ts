import { respond, taggedJson } from "@/app/respond";
import { readRoomState } from "@/lib/data/rooms";

/** How the room stands, for a phone in it, which asks every few seconds. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  GET: async (call) => {
    const { assessmentId } = call.params;
    return taggedJson(call, await readRoomState(await call.grant("assessment.answer", assessmentId), assessmentId));
  },
});
