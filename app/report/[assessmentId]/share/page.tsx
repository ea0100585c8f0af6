import type { Metadata } from "next";
import { orNotFound, requestGrant, requestNotice } from "@/app/request";
import { SharePage } from "@/components/sharing/share-page";
import { readAssessment } from "@/lib/data/assessments";
import { listShareLinks } from "@/lib/data/share-links";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = { title: "Share the report" };

export default async function Share({ params }: PageProps<"/report/[assessmentId]/share">) {
  const { assessmentId } = await params;
  return orNotFound(async () => {
    const granted = await requestGrant("assessment.share", assessmentId);
    const path = `/report/${assessmentId}/share`;
    const done = await requestNotice("done", path);
    const made = await requestNotice("share-link", path);
    return (
      <SharePage
        assessment={await readAssessment(granted)}
        links={await listShareLinks(granted)}
        newLink={made === null ? null : { id: made.linkId, address: `${env().appUrl}/shared/${made.token}` }}
        done={done?.words ?? null}
      />
    );
  });
}
