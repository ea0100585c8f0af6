import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { endShareLink } from "@/lib/data/share-link-changes";

const words = "The link is ended. From now on it opens nothing, and what it showed is deleted.";

/** Ends one link for good. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string; linkId: string }>({
  POST: async ({ params: { assessmentId, linkId }, grant }) => {
    await endShareLink(await grant("assessment.share", assessmentId), linkId);
    const path = `/report/${assessmentId}/share`;
    return sayDone(path, words);
  },
});
