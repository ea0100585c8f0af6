import { sendLater } from "@/app/account-form";
import { noticeCookies } from "@/app/notice";
import { parseInvitation } from "@/app/parse-invitation";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { createInvitations, type MadeInvitation } from "@/lib/data/invitations";
import { env } from "@/lib/platform/env";
import { canSendMail } from "@/lib/platform/mail";
import { invitationMail } from "@/lib/wording/workspace-mails";

/** Invites people by mail where there is a mail server; the next page shows the links for a minute. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  POST: async (call) => {
    const { workspaceId } = call.params;
    const grant = await call.grant("workspace.invite", workspaceId);
    const path = `/workspaces/${workspaceId}/members`;
    const form = formOf(call);
    const asked = parseInvitation(form);
    if (!asked.ok) return refuseForm(path, form, asked.wrong);
    const made = await createInvitations(grant, asked.invitation);
    for (const { email, token } of made) {
      if (email !== null && canSendMail()) sendLater(invitationMail(email, `${env().appUrl}/invitations/${token}`));
    }
    return redirectTo(path, noticeCookies(path, { invited: { made: made.map(shortened) } }));
  },
});

/** Ten of the longest addresses would not fit into a cookie beside their links. */
function shortened({ email, token }: MadeInvitation): MadeInvitation {
  return { email: email?.slice(0, 120) ?? null, token };
}
