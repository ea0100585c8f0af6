import { callGrant, respond, seeOther } from "@/app/respond";
import { deleteAssessment } from "@/lib/data/assessments";

/** Deletes the assessment for good. */
export const POST = respond<{ assessmentId: string }>(async ({ request, params: { assessmentId } }) => {
  await deleteAssessment(await callGrant(request, "assessment.manage", assessmentId));
  return seeOther("/assess");
});
