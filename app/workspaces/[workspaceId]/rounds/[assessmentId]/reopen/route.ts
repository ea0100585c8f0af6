import { respond } from "@/app/respond";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { reopenRound } from "@/lib/data/round-changes";

/** Opens a closed round again whose report shows nothing. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async ({ params, grant }) => {
    const isOpened = await reopenRound(await grant("workspace.assess", params.workspaceId), params.assessmentId);
    const words = isOpened
      ? "The round is open again."
      : "The round was not reopened: it is open already, or its report shows something.";
    return roundRedirect(params, { done: { words } });
  },
});
