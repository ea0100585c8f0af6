import { z } from "zod";
import { answerChange } from "@/app/member-change";
import { parseInput } from "@/app/parse-input";
import { formOf, respond } from "@/app/respond";
import { accessRoleSchema } from "@/lib/core/access/policy";
import { changeAccessRole } from "@/lib/data/members";

const changeSchema = z.object({ userId: z.uuid(), accessRole: accessRoleSchema });

/** Gives a member another access role. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; userId: string }>({
  POST: async (call) => {
    const { workspaceId, userId } = call.params;
    const grant = await call.grant("workspace.invite", workspaceId);
    const asked = parseInput(changeSchema, { userId, accessRole: formOf(call).get("accessRole") });
    const change = await changeAccessRole(grant, asked);
    return answerChange(`/workspaces/${workspaceId}/members`, change, "The access role was changed.");
  },
});
