import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant, requestNotice } from "@/app/request";
import { RoundList } from "@/components/round/round-list";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { may } from "@/lib/core/access/policy";
import { listRounds } from "@/lib/data/rounds";
import { listScopes } from "@/lib/data/scopes";
import { readWorkspace } from "@/lib/data/workspaces";

export const metadata: Metadata = { title: "Rounds" };

export default async function RoundsPage({ params }: PageProps<"/workspaces/[workspaceId]/rounds">) {
  const { workspaceId } = await params;
  const path = `/workspaces/${workspaceId}/rounds`;
  const person = await neededPerson(path);
  return orNotFound(async () => {
    const grant = await requestGrant("workspace.read", workspaceId);
    const workspace = await readWorkspace(grant);
    const done = await requestNotice("done", path);
    return (
      <WorkspaceFrame person={person} workspace={workspace} place="/rounds" title="Rounds" done={done?.words ?? null}>
        <RoundList
          workspaceId={workspaceId}
          scopes={await listScopes(grant)}
          rounds={await listRounds(grant)}
          mayOpen={may(workspace.accessRole, "workspace.assess")}
        />
      </WorkspaceFrame>
    );
  });
}
