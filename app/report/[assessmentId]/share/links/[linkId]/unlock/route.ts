import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { unlockShareLink } from "@/lib/data/share-link-changes";

const words = "The link is open again.";

/** Opens a link again that wrong passphrases locked. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string; linkId: string }>({
  POST: async ({ params: { assessmentId, linkId }, grant }) => {
    await unlockShareLink(await grant("assessment.share", assessmentId), linkId);
    const path = `/report/${assessmentId}/share/links/${linkId}`;
    return sayDone(path, words);
  },
});
