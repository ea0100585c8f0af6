import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { deleteAssessment } from "@/lib/data/assessments";

/** Deletes the assessment for good. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, grant }) => {
    const granted = await grant("assessment.delete", assessmentId);
    await deleteAssessment(granted);
    const { workspaceId } = granted;
    return sayDone(
      workspaceId === null ? "/assess" : `/workspaces/${workspaceId}`,
      "The assessment is deleted for good.",
    );
  },
});
