import { parseInput } from "@/app/parse-input";
import { sayDone } from "@/app/refuse-form";
import { formOf, respond } from "@/app/respond";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { roomNoteSchema } from "@/lib/core/workshop/room";
import { roomControls } from "@/lib/core/workshop/room-controls";
import { readRoom } from "@/lib/data/rooms";
import { saveRoomNotes } from "@/lib/data/workshops";
import { joinedNotesWords } from "@/lib/wording/workshop-words";

/** Saves the lead's notes on every control that the form has. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const room = await readRoom(grant, assessmentId);
    const form = formOf(call);
    const controls = roomControls(questionnaireOf(room.questionnaireVersion), room);
    const notes = controls.flatMap(({ id: questionId }) => {
      const note = parseInput(roomNoteSchema, form.get(`note ${questionId}`) ?? "");
      const was = parseInput(roomNoteSchema, form.get(`was ${questionId}`) ?? "");
      return form.has(`note ${questionId}`) && note !== was ? [{ questionId, note, was }] : [];
    });
    const joined = await saveRoomNotes(grant, { assessmentId, notes });
    const titles = controls.filter(({ id }) => joined.includes(id)).map(({ title }) => title);
    const words = joinedNotesWords(titles) ?? "The notes have been saved.";
    return sayDone(`/workspaces/${workspaceId}/workshops/${assessmentId}/notes`, words);
  },
});
