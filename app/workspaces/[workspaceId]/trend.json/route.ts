import { download, respond } from "@/app/respond";
import { trendChoiceOf } from "@/app/workspaces/trend-choice";
import { readRoundTrends } from "@/lib/data/round-trends";
import { trendFileName } from "@/lib/exports/file-name";
import { trendJson } from "@/lib/exports/json";

/** The trend of the workspace's rounds, as its value. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  GET: async ({ params: { workspaceId }, grant, request }) => {
    const trends = await readRoundTrends(await grant("workspace.read", workspaceId), trendChoiceOf(request));
    return download(trendJson(trends), "application/json", trendFileName(trends, "json"));
  },
});
