import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { changeSharePassphrase } from "@/lib/data/share-link-changes";

/** Lets a link open without a passphrase. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string; linkId: string }>({
  POST: async ({ params: { assessmentId, linkId }, grant }) => {
    await changeSharePassphrase(await grant("assessment.share", assessmentId), linkId, null);
    return sayDone(`/report/${assessmentId}/share/links/${linkId}`, "The link opens without a passphrase now.");
  },
});
