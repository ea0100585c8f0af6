import { download, respond } from "@/app/respond";
import { exportWorkspace } from "@/lib/data/workspace-export";
import { slug } from "@/lib/exports/file-name";

/** Everything in the workspace, as JSON. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  GET: async ({ params: { workspaceId }, grant }) => {
    const everything = await exportWorkspace(await grant("workspace.export", workspaceId));
    const name = `plimsoll-workspace-${slug(everything.workspace.name)}.json`;
    return download(`${JSON.stringify(everything, null, 2)}\n`, "application/json", name);
  },
});
