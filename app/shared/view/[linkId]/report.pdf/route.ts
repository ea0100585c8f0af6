import { pdfDownload } from "@/app/report/download";
import { respond } from "@/app/respond";
import { readSharedReport } from "@/lib/data/shared-reports";

/** Seconds that a platform with a limit of its own lets this take: waiting in the queue, and then the deadline. */
export const maxDuration = 60;

/** The report as a document, in what the link shows of it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ linkId: string }>({
  GET: async ({ params, visitor, request }) => pdfDownload(await readSharedReport(visitor(params.linkId)), request),
});
