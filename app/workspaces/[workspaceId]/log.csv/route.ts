import { download, respond } from "@/app/respond";
import { listAudit } from "@/lib/data/audit";
import { auditCsv } from "@/lib/exports/csv-workspace";

/** The whole log, as a table. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  GET: async ({ params: { workspaceId }, grant }) => {
    const lines = await listAudit(await grant("workspace.audit", workspaceId), { before: null, most: 100_000 });
    return download(auditCsv(lines), "text/csv; charset=utf-8", "plimsoll-log.csv");
  },
});
