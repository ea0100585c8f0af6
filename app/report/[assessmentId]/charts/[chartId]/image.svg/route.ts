import { chartImageResponse } from "@/app/chart-image-response";
import { segmentByOf } from "@/app/report/segment-by";
import { respond } from "@/app/respond";
import { readReport } from "@/lib/data/reports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string; chartId: string }>({
  GET: async ({ params, grant, request }) => {
    const report = await readReport(await grant("assessment.read", params.assessmentId), segmentByOf(request));
    return chartImageResponse(report, params.chartId);
  },
});
