import { csvDownload } from "@/app/report/download";
import { respond } from "@/app/respond";
import { readSharedReport } from "@/lib/data/shared-reports";
import { NotFound } from "@/lib/platform/errors";

/** The numbers of a whole report, as its link shows them; a summary is for reading. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ linkId: string }>({
  GET: async ({ params, visitor }) => {
    const report = await readSharedReport(visitor(params.linkId));
    if (report.shared !== "full") throw new NotFound("file");
    return csvDownload(report);
  },
});
