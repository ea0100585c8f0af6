import { parseInput } from "@/app/parse-input";
import { formOf, redirectTo, respond } from "@/app/respond";
import { shownSchema } from "@/lib/core/workshop/room";
import { showStep } from "@/lib/data/workshops";

/** Turns the room to a control, or to a whole domain. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const shown = parseInput(shownSchema, formOf(call).get("shown"));
    await showStep(grant, { assessmentId, shown });
    return redirectTo(`/workspaces/${workspaceId}/workshops/${assessmentId}`);
  },
});
