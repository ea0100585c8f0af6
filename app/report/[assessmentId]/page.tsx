import type { Metadata } from "next";
import { segmentBy } from "@/app/report/segment-by";
import { orNotFound, requestAsking } from "@/app/request";
import { ReportView } from "@/components/report/report-view";
import { may } from "@/lib/core/access/policy";
import type { Report } from "@/lib/core/report/report";
import type { Grant } from "@/lib/data/grant";
import { readReportIfGranted } from "@/lib/data/reports";

export const metadata: Metadata = { title: "Readiness report" };

export default async function ReportPage({ params, searchParams }: PageProps<"/report/[assessmentId]">) {
  const { assessmentId } = await params;
  const by = segmentBy((await searchParams).segment);
  return orNotFound(async () => {
    const asking = await requestAsking("assessment.read", assessmentId);
    const { granted, report } = await readReportIfGranted(asking, by);
    // What a round answered is settled; and whoever only reads changes nothing.
    const mayChange = !granted.isRound && may(granted.access, "assessment.manage");
    const assessAddress = mayChange ? `/assess/${assessmentId}` : null;
    const address = `/report/${assessmentId}`;
    const shareAddress = may(granted.access, "assessment.share") ? `${address}/share` : null;
    const trendAddress = granted.isRound ? `/workspaces/${granted.workspaceId}/trend?round=${assessmentId}` : null;
    const backAddress = backOf(report, granted);
    return <ReportView {...{ report, address, assessAddress, shareAddress, trendAddress, backAddress }} />;
  });
}

/** What the report came from in its workspace; null for a report of one's own. */
function backOf({ team }: Report, { workspaceId, assessmentId }: Grant<"assessment.read">): string | null {
  if (workspaceId === null) return null;
  const workspace = `/workspaces/${workspaceId}`;
  if (team === null) return workspace;
  return `${workspace}/${team.workshop === null ? "rounds" : "workshops"}/${assessmentId}`;
}
