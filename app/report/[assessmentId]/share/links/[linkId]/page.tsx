import type { Metadata } from "next";
import { orNotFound, requestGrant, requestNotice, requestRefused } from "@/app/request";
import { ShareLinkPage } from "@/components/sharing/share-link-page";
import { reportChanges } from "@/lib/core/report/report-changes";
import { shareDays } from "@/lib/core/sharing/share-link";
import { readAsShared, readShareLink } from "@/lib/data/share-links";

export const metadata: Metadata = { title: "A share link" };

export default async function OneShareLink({ params }: PageProps<"/report/[assessmentId]/share/links/[linkId]">) {
  const { assessmentId, linkId } = await params;
  return orNotFound(async () => {
    const granted = await requestGrant("assessment.share", assessmentId);
    const { link, report, days } = await readShareLink(granted, linkId);
    const path = `/report/${assessmentId}/share/links/${linkId}`;
    const present = await readAsShared(granted, link);
    return (
      <ShareLinkPage
        link={link}
        views={days}
        changes={report === null ? null : reportChanges(report, present)}
        offeredDays={shareDays(granted.actor)}
        refused={await requestRefused(path)}
        done={(await requestNotice("done", path))?.words ?? null}
      />
    );
  });
}
