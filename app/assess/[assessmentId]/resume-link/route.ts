import { noticeCookies } from "@/app/notice";
import { callGrant, respond, seeOther } from "@/app/respond";
import { renewResumeLink } from "@/lib/data/resume-links";

/** Makes a resume link, which the next page shows once; the one before it dies. */
export const POST = respond<{ assessmentId: string }>(async ({ request, params: { assessmentId } }) => {
  const token = await renewResumeLink(await callGrant(request, "assessment.manage", assessmentId));
  const path = `/assess/${assessmentId}/devices`;
  return seeOther(path, noticeCookies("resume-link", path, { token }));
});
