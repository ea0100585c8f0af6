import { examplePdfDownload } from "@/app/report/download";
import { segmentByOf } from "@/app/report/segment-by";
import { respond } from "@/app/respond";
import { readExampleTeamReport } from "@/lib/data/reports";

/** Seconds that a platform with a limit of its own lets this take: waiting in the queue, and then the deadline. */
export const maxDuration = 60;

/** The report as a document. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async ({ request }) =>
    examplePdfDownload(readExampleTeamReport({ kind: "nobody" }, segmentByOf(request)), request),
});
