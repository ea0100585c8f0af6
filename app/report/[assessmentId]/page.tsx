import type { Metadata } from "next";
import { segmentBy } from "@/app/report/segment-by";
import { orNotFound, requestGrant } from "@/app/request";
import { ReportView } from "@/components/report/report-view";
import { readReport } from "@/lib/data/reports";

export const metadata: Metadata = { title: "Readiness report", robots: { index: false, follow: false } };

export default async function ReportPage({ params, searchParams }: PageProps<"/report/[assessmentId]">) {
  const { assessmentId } = await params;
  const by = segmentBy((await searchParams).segment);
  return orNotFound(async () => {
    const report = await readReport(await requestGrant("assessment.read", assessmentId), by);
    return <ReportView report={report} address={`/report/${assessmentId}`} assessAddress={`/assess/${assessmentId}`} />;
  });
}
