import { noticeCookies } from "@/app/notice";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { createShareLink } from "@/lib/data/share-links";
import { newShareLinkSchema, rules } from "./new-share-link";

/** Makes a share link, which the next page shows for a minute. The same form sent twice makes one. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async (call) => {
    const { assessmentId } = call.params;
    const granted = await call.grant("assessment.share", assessmentId);
    const form = formOf(call);
    const field = (name: string) => form.get(name) ?? "";
    const chosen = { detail: field("detail"), isScopeShown: field("named"), areNotesShown: field("noted") };
    const given = { label: field("label"), days: field("days"), key: field("key"), passphrase: field("passphrase") };
    const input = newShareLinkSchema.safeParse({ ...chosen, ...given });
    const path = `/report/${assessmentId}/share`;
    if (input.success) {
      const made = await createShareLink(granted, input.data);
      return redirectTo(path, noticeCookies(path, { "share-link": made }));
    }
    const fields = input.error.issues.map((issue) => String(issue.path[0]));
    const wrong = Object.fromEntries(fields.map((field) => [field, rules[field] ?? "Reload the page and try again."]));
    const query = new URLSearchParams({ detail: field("detail"), named: field("named"), noted: field("noted") });
    return refuseForm(call, `${path}/preview`, form, wrong, query);
  },
});
