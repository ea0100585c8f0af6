import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { deleteAssessment } from "@/lib/data/assessments";

/** Deletes the assessment for good. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, grant }) => {
    await deleteAssessment(await grant("assessment.delete", assessmentId));
    return sayDone("/assess", "The assessment is deleted for good.");
  },
});
