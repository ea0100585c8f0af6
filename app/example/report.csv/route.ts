import { csvDownload } from "@/app/report/download";
import { respond } from "@/app/respond";
import { readExampleReport } from "@/lib/data/reports";

/** The report's numbers as a table in long form. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async () => csvDownload(readExampleReport({ kind: "nobody" })),
});
