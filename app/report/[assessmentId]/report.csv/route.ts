import { csvDownload } from "@/app/report/download";
import { segmentByOf } from "@/app/report/segment-by";
import { respond } from "@/app/respond";
import { exportReport } from "@/lib/data/report-exports";

/** The report's numbers as a table in long form. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  GET: async ({ params, grant, request }) =>
    csvDownload(await exportReport(await grant("assessment.read", params.assessmentId), "csv", segmentByOf(request))),
});
