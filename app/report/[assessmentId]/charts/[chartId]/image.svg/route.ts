import { chartImageResponse } from "@/app/chart-image-response";
import { segmentByOf } from "@/app/report/segment-by";
import { respond } from "@/app/respond";
import { readReportIfGranted } from "@/lib/data/reports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string; chartId: string }>({
  GET: async ({ params, asking, request }) => {
    const asked = asking("assessment.read", params.assessmentId);
    const { report } = await readReportIfGranted(asked, segmentByOf(request));
    return chartImageResponse(report, params.chartId);
  },
});
