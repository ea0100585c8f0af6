import { deliverLater } from "@/app/deliver-later";
import { noticeCookies } from "@/app/notice";
import { parseInvitation } from "@/app/parse-invitation";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { beyondToday, leftOutNotice } from "@/app/workspaces/asked-people";
import { createInvitations, type WriteInvitation } from "@/lib/data/invitations";
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
    if (!asked.ok) return refuseForm(call, path, form, asked.wrong);
    const { beyond } = await createInvitations(grant, asked.invitation, writeInvitation());
    deliverLater();
    const left = [...asked.left, ...beyond.map((email) => beyondToday({ name: null, email }))];
    const { key, accessRole } = asked.invitation;
    return redirectTo(
      path,
      noticeCookies(path, {
        invited: { key },
        ...(left.length > 0 && (await leftOutNotice(call, "emails", left, { accessRole }))),
      }),
    );
  },
});

function writeInvitation(): WriteInvitation | null {
  if (!canSendMail()) return null;
  return (facts, to, token) => invitationMail(facts, to, `${env().appUrl}/invitations/${token}`);
}
