import { redirectTo, respond } from "@/app/respond";
import { widenAssessment } from "@/lib/data/assessments";

/** Makes a quick assessment a full one. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, grant }) => {
    await widenAssessment(await grant("assessment.manage", assessmentId));
    return redirectTo(`/assess/${assessmentId}`);
  },
});
