import { callGrant, formOf, respond, seeOther } from "@/app/respond";
import { depthSchema } from "@/lib/core/questionnaire/assessment";
import { switchReportBasis } from "@/lib/data/assessments";
import { InvalidInput } from "@/lib/platform/errors";

/** Puts a widened assessment's report on the controls that the reader chose. */
export const POST = respond<{ assessmentId: string }>(async (call) => {
  const { assessmentId } = call.params;
  const depth = depthSchema.safeParse(formOf(call).get("depth"));
  if (!depth.success) throw new InvalidInput(["depth"]);
  await switchReportBasis(await callGrant(call.request, "assessment.manage", assessmentId), depth.data);
  return seeOther(`/report/${assessmentId}`);
});
