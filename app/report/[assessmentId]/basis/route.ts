import { formOf, redirectTo, respond } from "@/app/respond";
import { depthSchema } from "@/lib/core/questionnaire/assessment";
import { switchReportBasis } from "@/lib/data/assessments";
import { InvalidInput } from "@/lib/platform/errors";

/** Puts a widened assessment's report on the controls that the reader chose. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, body, grant }) => {
    const depth = depthSchema.safeParse(formOf({ body }).get("depth"));
    if (!depth.success) throw new InvalidInput(["depth"]);
    await switchReportBasis(await grant("assessment.manage", assessmentId), depth.data);
    return redirectTo(`/report/${assessmentId}`);
  },
});
