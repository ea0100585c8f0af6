import { formOf, redirectTo, respond } from "@/app/respond";
import { targetProfileSchema } from "@/lib/core/questionnaire/assessment";
import { chooseTargetProfile } from "@/lib/data/assessments";
import { InvalidInput } from "@/lib/platform/errors";

/** Holds an assessment against the target that the reader chose. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, body, grant }) => {
    const profile = targetProfileSchema.safeParse(formOf({ body }).get("targetProfile"));
    if (!profile.success) throw new InvalidInput(["targetProfile"]);
    await chooseTargetProfile(await grant("assessment.manage", assessmentId), profile.data);
    return redirectTo(`/report/${assessmentId}`);
  },
});
