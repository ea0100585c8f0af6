import { answerChange } from "@/app/member-change";
import { respond } from "@/app/respond";
import { leaveWorkspace } from "@/lib/data/members";

/** Takes the sender out of the workspace. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  POST: async ({ params: { workspaceId }, grant }) => {
    const change = await leaveWorkspace(await grant("workspace.read", workspaceId));
    const path = change.ok ? "/workspaces" : `/workspaces/${workspaceId}/settings`;
    return answerChange(path, change, "You have left the workspace.");
  },
});
