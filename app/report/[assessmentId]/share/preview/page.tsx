import type { Metadata } from "next";
import { orNotFound, requestGrant, requestRefused } from "@/app/request";
import { ReportView } from "@/components/report/report-view";
import { CreateShareLink } from "@/components/sharing/create-share-link";
import { SharedNotice } from "@/components/sharing/shared-notice";
import { shareDays } from "@/lib/core/sharing/share-link";
import { readAsShared } from "@/lib/data/share-links";
import { newId } from "@/lib/platform/ids";
import { shownName, shownSchema } from "../shown";

export const metadata: Metadata = { title: "Share the report: preview" };

export default async function SharePreview({
  params,
  searchParams,
}: PageProps<"/report/[assessmentId]/share/preview">) {
  const { assessmentId } = await params;
  const { detail, named, noted } = await searchParams;
  const shown = shownSchema.parse({ detail, isScopeShown: named, areNotesShown: noted });
  return orNotFound(async () => {
    const granted = await requestGrant("assessment.share", assessmentId);
    const report = await readAsShared(granted, shown);
    const path = `/report/${assessmentId}/share`;
    return (
      <>
        <CreateShareLink
          address={path}
          shown={shown}
          days={shareDays(granted.actor)}
          formKey={newId()}
          refused={await requestRefused(`${path}/preview`)}
        />
        <div className="share-preview">
          <SharedNotice frozenAt={report.computedAt} ageDays={0} />
          <ReportView
            report={report}
            address={`${path}/preview/${shownName(shown)}`}
            assessAddress={null}
            shareAddress={null}
          />
        </div>
      </>
    );
  });
}
