import type { Metadata } from "next";
import { neededPerson, requestNotice, requestRefused } from "@/app/request";
import { Frame } from "@/components/layout/frame";
import { WorkspaceList } from "@/components/workspace/workspace-list";
import { listWorkspaces } from "@/lib/data/workspaces";
import { newId } from "@/lib/platform/ids";

export const metadata: Metadata = { title: "Workspaces" };

export default async function WorkspacesPage() {
  const path = "/workspaces";
  const person = await neededPerson(path);
  const workspaces = await listWorkspaces(person.actor);
  const done = await requestNotice("done", path);
  return (
    <Frame person={person}>
      <WorkspaceList
        workspaces={workspaces}
        refused={await requestRefused(path)}
        done={done?.words ?? null}
        formKey={newId()}
      />
    </Frame>
  );
}
