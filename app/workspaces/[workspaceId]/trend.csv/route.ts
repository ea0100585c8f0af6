import { download, respond } from "@/app/respond";
import { trendChoiceOf } from "@/app/workspaces/trend-choice";
import { readRoundTrends } from "@/lib/data/round-trends";
import { trendCsv } from "@/lib/exports/csv-trend";
import { trendFileName } from "@/lib/exports/file-name";

/** The trend of the workspace's rounds, as a table in long form. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  GET: async ({ params: { workspaceId }, grant, request }) => {
    const trends = await readRoundTrends(await grant("workspace.read", workspaceId), trendChoiceOf(request));
    return download(trendCsv(trends), "text/csv; charset=utf-8", trendFileName(trends, "csv"));
  },
});
