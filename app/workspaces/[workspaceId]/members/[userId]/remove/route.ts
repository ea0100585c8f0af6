import { z } from "zod";
import { sendLater } from "@/app/account-form";
import { answerChange } from "@/app/member-change";
import { parseInput } from "@/app/parse-input";
import { formOf, respond } from "@/app/respond";
import { removalSchema } from "@/lib/core/workspace/workspace";
import { removeMember } from "@/lib/data/members";
import { env } from "@/lib/platform/env";
import { canSendMail } from "@/lib/platform/mail";
import { removedMail } from "@/lib/wording/workspace-mails";

/** Takes a member out of the workspace, and tells them where there is a mail server. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; userId: string }>({
  POST: async (call) => {
    const { workspaceId, userId } = call.params;
    const invite = await call.grant("workspace.invite", workspaceId);
    const form = formOf(call);
    const removal = removalSchema.parse({ shareLinks: form.get("shareLinks"), openLinks: form.get("openLinks") });
    const change = await removeMember(invite, parseInput(z.uuid(), userId), removal);
    if (change.ok && canSendMail()) await sendLater(removedMail(change.email, `${env().appUrl}/workspaces`));
    return answerChange(`/workspaces/${workspaceId}/members`, change, "The member has been removed.");
  },
});
