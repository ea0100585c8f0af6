import { z } from "zod";
import { noticeCookies } from "@/app/notice";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { passphraseRule, passphraseSchema, shareLabelSchema } from "@/lib/core/sharing/share-link";
import { createShareLink } from "@/lib/data/share-links";
import { shownSchema } from "../shown";

const none = z.literal("").transform(() => null);
const inputSchema = shownSchema.extend({
  key: z.uuid(),
  label: shareLabelSchema,
  days: z.coerce.number().int().min(1).max(365),
  passphrase: z.union([none, passphraseSchema]),
});

const rules: Readonly<Record<string, string>> = {
  label: "Use at most 80 characters that can be seen.",
  days: "Choose one of the offered times.",
  passphrase: passphraseRule,
};

/** Makes a share link, which the next page shows once. The same form sent twice makes one. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, body, grant }) => {
    const granted = await grant("assessment.share", assessmentId);
    const form = formOf({ body });
    const field = (name: string) => form.get(name) ?? "";
    const given = { label: field("label"), days: field("days"), detail: field("detail"), isScopeShown: field("named") };
    const input = inputSchema.safeParse({ ...given, key: field("key"), passphrase: field("passphrase") });
    const path = `/report/${assessmentId}/share`;
    if (input.success) {
      const made = await createShareLink(granted, input.data);
      return redirectTo(path, noticeCookies("share-link", path, made));
    }
    const fields = input.error.issues.map((issue) => String(issue.path[0]));
    const wrong = Object.fromEntries(fields.map((field) => [field, rules[field] ?? "Reload the page and try again."]));
    const query = new URLSearchParams({ detail: given.detail, named: given.isScopeShown });
    return refuseForm(`${path}/preview`, form, wrong, query);
  },
});
