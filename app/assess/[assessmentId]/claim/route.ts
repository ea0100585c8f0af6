import { redirectTo, respond } from "@/app/respond";
import { claimedActor } from "@/lib/auth/actor";
import { claimAssessment } from "@/lib/data/claim-assessment";

/** Makes an assessment of this device the signed-in person's own. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, person, caller }) => {
    const { actor } = await person();
    await claimAssessment(actor, claimedActor(caller.cookies), assessmentId, caller.network?.coarse ?? null);
    return redirectTo("/assess");
  },
});
