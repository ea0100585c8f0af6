import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant, requestNotice, requestRefused } from "@/app/request";
import { RefusedSummary } from "@/components/ui/refused-form";
import { Invite } from "@/components/workspace/invite";
import { MemberList } from "@/components/workspace/member-list";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { may, rolesToGive } from "@/lib/core/access/policy";
import { countLinks } from "@/lib/data/end-ways-in";
import { listInvitations, readMadeInvitations } from "@/lib/data/invitations";
import { listMembers } from "@/lib/data/members";
import { readWorkspace } from "@/lib/data/workspaces";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { canSendMail } from "@/lib/platform/mail";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params }: PageProps<"/workspaces/[workspaceId]/members">) {
  const { workspaceId } = await params;
  const path = `/workspaces/${workspaceId}/members`;
  const person = await neededPerson(path);
  return orNotFound(async () => {
    const grant = await requestGrant("workspace.read", workspaceId);
    const workspace = await readWorkspace(grant);
    const refused = await requestRefused(path);
    const invited = await requestNotice("invited", path);
    const done = await requestNotice("done", path);
    const mayInvite = may(workspace.accessRole, "workspace.invite");
    const inviting = mayInvite ? await requestGrant("workspace.invite", workspaceId) : null;
    const made = inviting === null || invited === null ? null : await readMadeInvitations(inviting, invited.key);
    return (
      <WorkspaceFrame person={person} workspace={workspace} place="/members" title="Members" done={done?.words ?? null}>
        <RefusedSummary title="There is a problem" refused={refused} />
        <MemberList
          workspaceId={workspaceId}
          members={await listMembers(grant)}
          giving={rolesToGive(workspace.accessRole)}
          selfId={grant.actor.id}
          links={inviting === null ? null : await countLinks(inviting)}
          linksOfLeaver={workspace.linksOfLeaver}
        />
        {inviting === null ? null : (
          <Invite
            workspaceId={workspaceId}
            invitations={await listInvitations(inviting)}
            made={
              made?.made.map(({ email, token }) => ({ email, link: `${env().appUrl}/invitations/${token}` })) ?? null
            }
            isMailed={canSendMail()}
            refused={refused}
            keys={{ addresses: newId(), link: newId() }}
          />
        )}
      </WorkspaceFrame>
    );
  });
}
