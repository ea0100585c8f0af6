import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant, requestNotice, requestRefused } from "@/app/request";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { WorkspaceSettings } from "@/components/workspace/workspace-settings";
import { readWorkspace } from "@/lib/data/workspaces";

export const metadata: Metadata = { title: "Workspace settings" };

export default async function SettingsPage({ params }: PageProps<"/workspaces/[workspaceId]/settings">) {
  const { workspaceId } = await params;
  const path = `/workspaces/${workspaceId}/settings`;
  const person = await neededPerson(path);
  return orNotFound(async () => {
    const workspace = await readWorkspace(await requestGrant("workspace.read", workspaceId));
    const done = await requestNotice("done", path);
    return (
      <WorkspaceFrame
        person={person}
        workspace={workspace}
        place="/settings"
        title="Settings"
        done={done?.words ?? null}
      >
        <WorkspaceSettings workspace={workspace} refused={await requestRefused(path)} />
      </WorkspaceFrame>
    );
  });
}
