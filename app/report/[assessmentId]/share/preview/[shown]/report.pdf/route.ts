import { pdfDownload } from "@/app/report/download";
import { respond } from "@/app/respond";
import { exportAsShared } from "@/lib/data/report-exports";
import { shownOf } from "../../../shown";

/** Seconds that a platform with a limit of its own lets this take: waiting in the queue, and then the deadline. */
export const maxDuration = 60;

/** The document as visitors would get it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string; shown: string }>({
  GET: async ({ params, grant, request }) => {
    const granted = await grant("assessment.share", params.assessmentId);
    return pdfDownload(await exportAsShared(granted, "pdf", shownOf(params.shown)), request);
  },
});
