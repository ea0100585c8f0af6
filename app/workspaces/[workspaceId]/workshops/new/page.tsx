import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant, requestRefused } from "@/app/request";
import { RefusedSummary } from "@/components/ui/refused-form";
import { OpenWorkshop } from "@/components/workshop/open-workshop";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { listScopes } from "@/lib/data/scopes";
import { readWorkspace } from "@/lib/data/workspaces";
import { newId } from "@/lib/platform/ids";

export const metadata: Metadata = { title: "Open a workshop" };

export default async function OpenWorkshopPage({ params }: PageProps<"/workspaces/[workspaceId]/workshops/new">) {
  const { workspaceId } = await params;
  const path = `/workspaces/${workspaceId}/workshops/new`;
  const person = await neededPerson(path);
  return orNotFound(async () => {
    const grant = await requestGrant("workspace.assess", workspaceId);
    const workspace = await readWorkspace(await requestGrant("workspace.read", workspaceId));
    const refused = await requestRefused(path);
    const questionnaire = questionnaireOf(currentQuestionnaireVersion);
    const scopes = await listScopes(grant);
    return (
      <WorkspaceFrame person={person} workspace={workspace} place="/workshops" title="Open a workshop">
        <RefusedSummary title="Not opened yet" refused={refused} />
        <OpenWorkshop
          workspaceId={workspaceId}
          scopes={scopes.filter(({ isArchived }) => !isArchived).map(({ name }) => name)}
          domains={questionnaire.domains}
          offers={{ quick: offerOf(questionnaire, "quick"), full: offerOf(questionnaire, "full") }}
          refused={refused}
          formKey={newId()}
        />
      </WorkspaceFrame>
    );
  });
}
