import { pdfDownload } from "@/app/report/download";
import { segmentByOf } from "@/app/report/segment-by";
import { respond } from "@/app/respond";
import { exportReport } from "@/lib/data/report-exports";

/** Seconds that a platform with a limit of its own lets this take: waiting in the queue, and then the deadline. */
export const maxDuration = 60;

/** The report as a document. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  GET: async ({ params, grant, request }) =>
    pdfDownload(
      await exportReport(await grant("assessment.read", params.assessmentId), "pdf", segmentByOf(request)),
      request,
    ),
});
