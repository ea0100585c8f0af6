import { refuseForm, sayDone } from "@/app/refuse-form";
import { formOf, respond } from "@/app/respond";
import { passphraseRule, passphraseSchema } from "@/lib/core/sharing/share-link";
import { changeSharePassphrase } from "@/lib/data/share-link-changes";

const words = "The passphrase is changed. Whoever came by the one before has to open the link again.";
/** Gives a link another passphrase. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string; linkId: string }>({
  POST: async (call) => {
    const { assessmentId, linkId } = call.params;
    const granted = await call.grant("assessment.share", assessmentId);
    const form = formOf(call);
    const input = passphraseSchema.safeParse(form.get("passphrase") ?? "");
    const path = `/report/${assessmentId}/share/links/${linkId}`;
    if (!input.success) return refuseForm(call, path, form, { passphrase: passphraseRule });
    await changeSharePassphrase(granted, linkId, input.data);
    return sayDone(path, words);
  },
});
