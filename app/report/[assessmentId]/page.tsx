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
    const grant = await requestGrant("assessment.read", assessmentId);
    // What a round answered is settled, and was never this reader's to change.
    const assessAddress = grant.isRound ? null : `/assess/${assessmentId}`;
    const report = await readReport(grant, by);
    return <ReportView report={report} address={`/report/${assessmentId}`} assessAddress={assessAddress} />;
  });
}
