import { noticeCookies } from "@/app/notice";
import { callGrant, respond, seeOther } from "@/app/respond";
import { endOtherDevices } from "@/lib/data/resume-links";

/** Takes the assessment from every other device. */
export const POST = respond<{ assessmentId: string }>(async ({ request, params: { assessmentId } }) => {
  await endOtherDevices(await callGrant(request, "assessment.manage", assessmentId));
  const path = `/assess/${assessmentId}/devices`;
  return seeOther(path, noticeCookies("devices-ended", path, {}));
});
