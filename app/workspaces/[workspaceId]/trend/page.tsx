import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant } from "@/app/request";
import { trendChoice } from "@/app/workspaces/trend-choice";
import { RoundTrendView } from "@/components/round/round-trend-view";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { may } from "@/lib/core/access/policy";
import { readRoundTrends } from "@/lib/data/round-trends";
import { readWorkspace } from "@/lib/data/workspaces";

export const metadata: Metadata = { title: "Trend" };

export default async function TrendPage({ params, searchParams }: PageProps<"/workspaces/[workspaceId]/trend">) {
  const { workspaceId } = await params;
  const { scope, round } = await searchParams;
  const choice = trendChoice({ scope, round });
  const person = await neededPerson(`/workspaces/${workspaceId}/trend`);
  return orNotFound(async () => {
    const grant = await requestGrant("workspace.read", workspaceId);
    const workspace = await readWorkspace(grant);
    const trends = await readRoundTrends(grant, choice);
    const mayOpen = may(workspace.accessRole, "workspace.assess");
    return (
      <WorkspaceFrame person={person} workspace={workspace} place="/trend" title="Trend">
        <RoundTrendView trends={trends} workspaceId={workspaceId} mayOpen={mayOpen} />
      </WorkspaceFrame>
    );
  });
}
