import { oneOfCharts } from "@/app/chart-image-response";
import { respond } from "@/app/respond";
import { trendChoiceOf } from "@/app/workspaces/trend-choice";
import { trendCharts } from "@/lib/charts/round-trends";
import { readRoundTrends } from "@/lib/data/round-trends";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; chartId: string }>({
  GET: async ({ params: { workspaceId, chartId }, grant, request }) => {
    const trends = await readRoundTrends(await grant("workspace.read", workspaceId), trendChoiceOf(request));
    return oneOfCharts(trendCharts(trends), chartId);
  },
});
