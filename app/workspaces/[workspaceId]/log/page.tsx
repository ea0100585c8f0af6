import type { Metadata } from "next";
import { neededPerson, orNotFound, requestGrant } from "@/app/request";
import { AuditLog } from "@/components/workspace/audit-log";
import { WorkspaceFrame } from "@/components/workspace/workspace-frame";
import { listAudit, verifyAudit } from "@/lib/data/audit";
import { readWorkspace } from "@/lib/data/workspaces";

export const metadata: Metadata = { title: "Log" };

const linesAPage = 50;

export default async function LogPage({ params, searchParams }: PageProps<"/workspaces/[workspaceId]/log">) {
  const { workspaceId } = await params;
  const path = `/workspaces/${workspaceId}/log`;
  const person = await neededPerson(path);
  const given = (await searchParams).before;
  const before = typeof given === "string" && /^\d{1,9}$/.test(given) ? Number(given) : null;
  return orNotFound(async () => {
    const grant = await requestGrant("workspace.audit", workspaceId);
    const workspace = await readWorkspace(await requestGrant("workspace.read", workspaceId));
    const lines = await listAudit(grant, { before, most: linesAPage });
    const oldest = lines.at(-1)?.position ?? 1;
    return (
      <WorkspaceFrame person={person} workspace={workspace} place="/log" title="Log">
        <AuditLog
          lines={lines}
          brokenAt={await verifyAudit(grant)}
          csvAddress={`/workspaces/${workspaceId}/log.csv`}
          olderAddress={lines.length === linesAPage && oldest > 1 ? `${path}?before=${oldest}` : null}
        />
      </WorkspaceFrame>
    );
  });
}
