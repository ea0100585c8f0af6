import { csvDownload } from "@/app/report/download";
import { respond } from "@/app/respond";
import { exportAsShared } from "@/lib/data/report-exports";
import { NotFound } from "@/lib/platform/errors";
import { shownOf } from "../../../shown";

/** The file as visitors would get it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string; shown: string }>({
  GET: async ({ params, grant }) => {
    const report = await exportAsShared(
      await grant("assessment.share", params.assessmentId),
      "csv",
      shownOf(params.shown),
    );
    if (report.shared !== "full") throw new NotFound("file");
    return csvDownload(report);
  },
});
