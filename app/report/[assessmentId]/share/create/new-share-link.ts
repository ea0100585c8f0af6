import { z } from "zod";
import { passphraseRule, passphraseSchema, shareLabelSchema } from "@/lib/core/sharing/share-link";
import { shownFields, withoutNotesInSummary } from "../shown";

const none = z.literal("").transform(() => null);

/** What the form for a new link says. */
export const newShareLinkSchema = z
  .object({
    ...shownFields,
    key: z.uuid(),
    label: shareLabelSchema,
    days: z.coerce.number().int().min(1).max(365),
    passphrase: z.union([none, passphraseSchema]),
  })
  .transform(withoutNotesInSummary);

/** What is said beside a field that does not fit. */
export const rules: Readonly<Record<string, string>> = {
  label: "Use at most 80 characters that can be seen.",
  days: "Choose one of the offered times.",
  passphrase: passphraseRule,
};
