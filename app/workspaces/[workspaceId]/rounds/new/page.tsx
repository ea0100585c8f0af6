import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant, requestRefused } from "@/app/request";
import { OpenRound } from "@/components/round/open-round";
import { RefusedSummary } from "@/components/ui/refused-form";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { listScopes } from "@/lib/data/scopes";
import { readWorkspace } from "@/lib/data/workspaces";
import { newId } from "@/lib/platform/ids";

export const metadata: Metadata = { title: "Open a round" };

export default async function OpenRoundPage({
  params,
  searchParams,
}: PageProps<"/workspaces/[workspaceId]/rounds/new">) {
  const { workspaceId } = await params;
  const { scope } = await searchParams;
  const path = `/workspaces/${workspaceId}/rounds/new`;
  const person = await neededPerson(path);
  return orNotFound(async () => {
    const grant = await requestGrant("workspace.assess", workspaceId);
    const workspace = await readWorkspace(await requestGrant("workspace.read", workspaceId));
    const refused = await requestRefused(path);
    const questionnaire = questionnaireOf(currentQuestionnaireVersion);
    const scopes = await listScopes(grant);
    return (
      <WorkspaceFrame person={person} workspace={workspace} place="/rounds" title="Open a round">
        <RefusedSummary title="There is a problem" refused={refused} />
        <OpenRound
          workspaceId={workspaceId}
          scopes={scopes.filter(({ isArchived }) => !isArchived).map(({ name }) => name)}
          scope={typeof scope === "string" ? scope : ""}
          offers={{ quick: offerOf(questionnaire, "quick"), full: offerOf(questionnaire, "full") }}
          refused={refused}
          formKey={newId()}
        />
      </WorkspaceFrame>
    );
  });
}
