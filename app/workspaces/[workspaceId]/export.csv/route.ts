import { download, respond } from "@/app/respond";
import { exportWorkspace } from "@/lib/data/workspace-export";
import { workspaceCsv } from "@/lib/exports/csv-workspace";
import { slug } from "@/lib/exports/file-name";

/** All answers of the workspace, as a table. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  GET: async ({ params: { workspaceId }, grant }) => {
    const everything = await exportWorkspace(await grant("workspace.export", workspaceId));
    const name = `plimsoll-answers-${slug(everything.workspace.name)}.csv`;
    return download(workspaceCsv(everything), "text/csv; charset=utf-8", name);
  },
});
