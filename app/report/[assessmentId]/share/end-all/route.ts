import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { endShareLinks } from "@/lib/data/share-link-changes";

const words = "All links are ended. From now on they open nothing, and what they showed is deleted.";

/** Ends every link to this assessment's report. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, grant }) => {
    await endShareLinks(await grant("assessment.share", assessmentId));
    const path = `/report/${assessmentId}/share`;
    return sayDone(path, words);
  },
});
