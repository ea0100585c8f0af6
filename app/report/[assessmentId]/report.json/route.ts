import { jsonDownload } from "@/app/report/download";
import { segmentByOf } from "@/app/report/segment-by";
import { respond } from "@/app/respond";
import { exportReport } from "@/lib/data/report-exports";

/** The report's value, for programs. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  GET: async ({ params, grant, request }) =>
    jsonDownload(await exportReport(await grant("assessment.read", params.assessmentId), "json", segmentByOf(request))),
});
