import type { Metadata } from "next";
import { orNotFound, requestGrant, requestNotice } from "@/app/request";
import { Devices } from "@/components/questionnaire/devices";
import { may } from "@/lib/core/access/policy";
import { readAssessment } from "@/lib/data/assessments";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = { title: "Leave and come back" };

export default async function DevicesPage({ params }: PageProps<"/assess/[assessmentId]/devices">) {
  const { assessmentId } = await params;
  return orNotFound(async () => {
    const grant = await requestGrant("assessment.manage", assessmentId);
    const assessment = await readAssessment(grant);
    const path = `/assess/${assessmentId}/devices`;
    const isJustEnded = (await requestNotice("devices-ended", path)) !== null;
    const made = await requestNotice("resume-link", path);
    return (
      <Devices
        assessment={assessment}
        newLink={made === null ? null : `${env().appUrl}/resume/${made.token}`}
        isJustEnded={isJustEnded}
        workspaceId={grant.workspaceId}
        canDelete={may(grant.access, "assessment.delete")}
      />
    );
  });
}
