import "server-only";
import type { ProfileDimension } from "@/lib/core/benchmark/segment";
import type { Shown } from "@/lib/core/report/freeze-report";
import type { Report } from "@/lib/core/report/report";
import { database } from "@/lib/db/client";
import { recordOfAssessment } from "./audit";
import type { Grant } from "./grant";
import { readReport } from "./reports";
import { readAsShared } from "./share-links";

/** What a report leaves as. */
type Format = "pdf" | "csv" | "json";

/** The report, to be taken along as a file; the log says so before the file is made. */
export async function exportReport(
  grant: Grant<"assessment.read">,
  format: Format,
  segmentBy: ProfileDimension | null,
): Promise<Report> {
  const report = await readReport(grant, segmentBy);
  await record(grant, format);
  return report;
}

/** The same of the report as a share link would show it. */
export async function exportAsShared(grant: Grant<"assessment.share">, format: Format, shown: Shown): Promise<Report> {
  const report = await readAsShared(grant, shown);
  await record(grant, format);
  return report;
}

async function record(grant: Grant<"assessment.read"> | Grant<"assessment.share">, format: Format): Promise<void> {
  const opened = await database();
  await opened.asActor(grant.actor, (tx) =>
    recordOfAssessment(grant, tx, { event: "report.exported", details: { format } }),
  );
}
