import { jsonDownload } from "@/app/report/download";
import { respond } from "@/app/respond";
import { readExampleReport } from "@/lib/data/reports";

/** The report's value, for programs. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async () => jsonDownload(readExampleReport({ kind: "nobody" })),
});
