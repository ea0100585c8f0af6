import { chartImageResponse } from "@/app/chart-image-response";
import { callGrant, respond } from "@/app/respond";
import { readReport } from "@/lib/data/reports";

export const GET = respond<{ assessmentId: string; chartId: string }>(async ({ request, params }) => {
  const report = await readReport(await callGrant(request, "assessment.read", params.assessmentId));
  return chartImageResponse(report, params.chartId);
});
