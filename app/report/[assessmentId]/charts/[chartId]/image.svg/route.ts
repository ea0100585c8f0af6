import { chartImageResponse } from "@/app/chart-image-response";
import { respond } from "@/app/respond";
import { readReport } from "@/lib/data/reports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string; chartId: string }>({
  GET: async ({ params, grant }) => {
    const report = await readReport(await grant("assessment.read", params.assessmentId));
    return chartImageResponse(report, params.chartId);
  },
});
