import { redirectTo, respond } from "@/app/respond";
import { closeWorkshop } from "@/lib/data/workshops";

/** Closes the workshop for good and makes its report. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async ({ params: { workspaceId, assessmentId }, grant }) => {
    await closeWorkshop(await grant("workspace.assess", workspaceId), assessmentId);
    return redirectTo(`/workspaces/${workspaceId}/workshops/${assessmentId}`);
  },
});
