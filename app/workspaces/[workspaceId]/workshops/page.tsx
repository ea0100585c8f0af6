import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant } from "@/app/request";
import { WorkshopList } from "@/components/workshop/workshop-list";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { may } from "@/lib/core/access/policy";
import { listRounds } from "@/lib/data/rounds";
import { readWorkspace } from "@/lib/data/workspaces";

export const metadata: Metadata = { title: "Workshops" };

export default async function WorkshopsPage({ params }: PageProps<"/workspaces/[workspaceId]/workshops">) {
  const { workspaceId } = await params;
  const path = `/workspaces/${workspaceId}/workshops`;
  const person = await neededPerson(path);
  return orNotFound(async () => {
    const grant = await requestGrant("workspace.read", workspaceId);
    const workspace = await readWorkspace(grant);
    const workshops = await listRounds(grant, "workshop");
    return (
      <WorkspaceFrame person={person} workspace={workspace} place="/workshops" title="Workshops">
        {workshops.length > 0 ? null : (
          <p className="lead">
            In a workshop a room answers together on phones, one control at a time. Answers are revealed without names,
            and you record the level that the room agrees on.
          </p>
        )}
        {may(workspace.accessRole, "workspace.assess") ? (
          <div className="button-row">
            <a className="button" href={`${path}/new`}>
              Open a workshop
            </a>
          </div>
        ) : null}
        <WorkshopList workspaceId={workspaceId} workshops={workshops} />
      </WorkspaceFrame>
    );
  });
}
