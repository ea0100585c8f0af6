import { chartImageResponse } from "@/app/chart-image-response";
import { segmentByOf } from "@/app/report/segment-by";
import { respond } from "@/app/respond";
import { readExampleTeamReport } from "@/lib/data/reports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ chartId: string }>({
  GET: async ({ params, actor, request }) =>
    chartImageResponse(readExampleTeamReport(await actor(), segmentByOf(request)), params.chartId),
});
