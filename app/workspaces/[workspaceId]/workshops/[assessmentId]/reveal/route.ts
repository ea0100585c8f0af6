import { parseInput } from "@/app/parse-input";
import { formOf, redirectTo, respond } from "@/app/respond";
import { shownSchema } from "@/lib/core/workshop/room";
import { revealStep } from "@/lib/data/workshops";

/** Reveals what the room looks at; the page says what too few have answered. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const shown = parseInput(shownSchema, formOf(call).get("shown"));
    await revealStep(grant, { assessmentId, shown });
    return redirectTo(`/workspaces/${workspaceId}/workshops/${assessmentId}`);
  },
});
