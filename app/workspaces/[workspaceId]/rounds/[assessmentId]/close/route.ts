import { respond } from "@/app/respond";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { closeRound } from "@/lib/data/rounds";

/** Closes the round for good. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async ({ params, grant }) => {
    const isFirst = await closeRound(await grant("workspace.assess", params.workspaceId), params.assessmentId);
    return roundRedirect(params, {
      done: { words: isFirst ? "The round is closed." : "Somebody closed the round before you." },
    });
  },
});
