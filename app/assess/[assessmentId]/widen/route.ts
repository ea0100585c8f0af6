import { callGrant, respond, seeOther } from "@/app/respond";
import { widenAssessment } from "@/lib/data/assessments";

/** Makes a quick assessment a full one. */
export const POST = respond<{ assessmentId: string }>(async ({ request, params: { assessmentId } }) => {
  await widenAssessment(await callGrant(request, "assessment.manage", assessmentId));
  return seeOther(`/assess/${assessmentId}`);
});
