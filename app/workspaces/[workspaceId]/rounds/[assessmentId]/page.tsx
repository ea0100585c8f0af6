import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant, requestNotice, requestRefused } from "@/app/request";
import { readRoundPage } from "@/app/workspaces/read-round-page";
import { ClosedRound } from "@/components/round/closed-round";
import { LeadPart } from "@/components/round/lead-part";
import { OpenPart } from "@/components/round/open-part";
import { RefusedSummary } from "@/components/ui/refused-form";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { newId } from "@/lib/platform/ids";

export const metadata: Metadata = { title: "Round" };

export default async function RoundPage(page: PageProps<"/workspaces/[workspaceId]/rounds/[assessmentId]">) {
  const { workspaceId, assessmentId } = await page.params;
  const path = `/workspaces/${workspaceId}/rounds/${assessmentId}`;
  const person = await neededPerson(path);
  return orNotFound(async () => {
    const grant = await requestGrant("workspace.read", workspaceId);
    const { workspace, round, isLed, board, jobFunction, made, forecast, ...reader } = await readRoundPage(
      grant,
      path,
      await page.searchParams,
    );
    const refused = await requestRefused(path);
    const done = await requestNotice("done", path);
    return (
      <WorkspaceFrame
        person={person}
        workspace={workspace}
        place="/rounds"
        title={round.scope}
        done={done?.words ?? null}
      >
        <RefusedSummary title="There is a problem" refused={refused} />
        {round.closedAt === null ? (
          <OpenPart
            base={path}
            round={round}
            reader={reader}
            workspaceName={workspace.name}
            jobFunction={jobFunction}
            made={made}
          />
        ) : (
          <ClosedRound workspaceId={workspaceId} round={round} isAnswered={reader.isAnswered} isLed={isLed} />
        )}
        {isLed && round.closedAt === null ? (
          <LeadPart
            base={path}
            round={round}
            board={board}
            refused={refused}
            forecast={forecast}
            keys={{ ask: newId(), remind: newId(), link: newId(), renew: newId() }}
          />
        ) : null}
      </WorkspaceFrame>
    );
  });
}
