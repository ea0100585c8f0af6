import { z } from "zod";
import { answerChange } from "@/app/member-change";
import { parseInput } from "@/app/parse-input";
import { respond } from "@/app/respond";
import { removeMember } from "@/lib/data/members";

/** Takes a member out of the workspace. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; userId: string }>({
  POST: async ({ params: { workspaceId, userId }, grant }) => {
    const invite = await grant("workspace.invite", workspaceId);
    const change = await removeMember(invite, parseInput(z.uuid(), userId));
    return answerChange(`/workspaces/${workspaceId}/members`, change, "The member was removed.");
  },
});
