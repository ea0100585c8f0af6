import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant, requestNotice, requestRefused } from "@/app/request";
import { RefusedSummary } from "@/components/ui/refused-form";
import { BeginInWorkspace } from "@/components/workspace/begin-in-workspace";
import { EmptyWorkspace } from "@/components/workspace/empty-workspace";
import { WorkspaceAssessments } from "@/components/workspace/workspace-assessments";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { may } from "@/lib/core/access/policy";
import { listMembers } from "@/lib/data/members";
import { listScopes } from "@/lib/data/scopes";
import { listWorkspaceAssessments } from "@/lib/data/workspace-assessments";
import { readWorkspace } from "@/lib/data/workspaces";
import { newId } from "@/lib/platform/ids";

export const metadata: Metadata = { title: "Workspace" };

export default async function WorkspacePage({ params }: PageProps<"/workspaces/[workspaceId]">) {
  const { workspaceId } = await params;
  const path = `/workspaces/${workspaceId}`;
  const person = await neededPerson(path);
  return orNotFound(async () => {
    const grant = await requestGrant("workspace.read", workspaceId);
    const workspace = await readWorkspace(grant);
    const assessments = await listWorkspaceAssessments(grant);
    const refused = await requestRefused(path);
    const done = await requestNotice("done", path);
    const mayAssess = may(workspace.accessRole, "workspace.assess");
    return (
      <WorkspaceFrame person={person} workspace={workspace} place="" title="Assessments" done={done?.words ?? null}>
        <RefusedSummary title="Not begun yet" refused={refused} />
        {assessments.length === 0 ? (
          <EmptyWorkspace
            workspaceId={workspaceId}
            mayAssess={mayAssess}
            mayInvite={may(workspace.accessRole, "workspace.invite")}
            isAlone={(await listMembers(grant)).length === 1}
            hasRounds={(await listScopes(grant)).length > 0}
          />
        ) : (
          <WorkspaceAssessments assessments={assessments} mayAnswer={mayAssess} />
        )}
        {mayAssess ? (
          <section className="workspace-part" aria-labelledby="begin">
            <h2 id="begin">Begin an assessment</h2>
            <p>One person at a time answers it, and every member reads its report.</p>
            <BeginInWorkspace workspaceId={workspaceId} refused={refused} formKey={newId()} />
          </section>
        ) : null}
      </WorkspaceFrame>
    );
  });
}
