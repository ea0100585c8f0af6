import { formOf, redirectTo, respond } from "@/app/respond";
import { depthSchema } from "@/lib/core/questionnaire/assessment";
import { switchReportBasis } from "@/lib/data/assessments";
import { InvalidInput } from "@/lib/platform/errors";

/** Puts a widened assessment's report on the controls that the reader chose. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async (call) => {
    const { assessmentId } = call.params;
    const depth = depthSchema.safeParse(formOf(call).get("depth"));
    if (!depth.success) throw new InvalidInput(["depth"]);
    await switchReportBasis(await call.grant("assessment.manage", assessmentId), depth.data);
    return redirectTo(`/report/${assessmentId}`);
  },
});
