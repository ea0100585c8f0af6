import { respond } from "@/app/respond";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { endJoinLink } from "@/lib/data/join-links";

/** Ends the round's link for all. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async ({ params, grant }) => {
    await endJoinLink(await grant("workspace.assess", params.workspaceId), params.assessmentId);
    return roundRedirect(params, {
      done: { words: "The link for all opens nothing any more. Who came by it goes on." },
    });
  },
});
