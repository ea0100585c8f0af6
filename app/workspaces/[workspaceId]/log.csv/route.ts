import { download, respond } from "@/app/respond";
import { exportAudit } from "@/lib/data/audit";
import { auditCsv } from "@/lib/exports/csv-workspace";

/** The whole log, as a table. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  GET: async ({ params: { workspaceId }, grant }) => {
    const lines = await exportAudit(await grant("workspace.audit", workspaceId));
    return download(auditCsv(lines), "text/csv; charset=utf-8", "plimsoll-log.csv");
  },
});
