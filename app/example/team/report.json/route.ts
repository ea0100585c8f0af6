import { jsonDownload } from "@/app/report/download";
import { segmentByOf } from "@/app/report/segment-by";
import { respond } from "@/app/respond";
import { readExampleTeamReport } from "@/lib/data/reports";

/** The report's value, for programs. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async ({ request }) => jsonDownload(readExampleTeamReport({ kind: "nobody" }, segmentByOf(request))),
});
