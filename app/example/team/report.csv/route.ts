import { csvDownload } from "@/app/report/download";
import { segmentByOf } from "@/app/report/segment-by";
import { respond } from "@/app/respond";
import { readExampleTeamReport } from "@/lib/data/reports";

/** The report's numbers as a table in long form. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async ({ request }) => csvDownload(readExampleTeamReport({ kind: "nobody" }, segmentByOf(request))),
});
