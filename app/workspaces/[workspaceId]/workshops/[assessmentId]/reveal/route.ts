import { parseInput } from "@/app/parse-input";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { shownSchema } from "@/lib/core/workshop/room";
import { revealStep } from "@/lib/data/workshops";

/** Reveals what the room looks at; where too few have answered, the page says so beside the button. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const form = formOf(call);
    const shown = parseInput(shownSchema, form.get("shown"));
    const path = `/workspaces/${workspaceId}/workshops/${assessmentId}`;
    const revealed = await revealStep(grant, { assessmentId, shown });
    return revealed === 0 ? refuseForm(call, path, form, {}) : redirectTo(path);
  },
});
