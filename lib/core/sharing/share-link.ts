import { z } from "zod";
import type { KnownActor } from "../access/actor";
import { sharedDetailSchema } from "../report/shared-detail";

/**
 * What a link is now. `left`: whoever made it may not share this any more, and so it opens nothing, until they may.
 */
export const shareLinkStateSchema = z.enum(["open", "locked", "expired", "ended", "left"]);
export type ShareLinkState = z.infer<typeof shareLinkStateSchema>;

/** A share link as its owner sees it. Times are ISO 8601 in UTC. */
export const shareLinkSchema = z.object({
  id: z.uuid(),
  assessmentId: z.uuid(),
  /** Of the assessment, whether the link shows it or not. */
  scope: z.string(),
  label: z.string().nullable(),
  detail: sharedDetailSchema,
  isScopeShown: z.boolean(),
  areNotesShown: z.boolean(),
  hasPassphrase: z.boolean(),
  state: shareLinkStateSchema,
  revision: z.int(),
  createdAt: z.string(),
  frozenAt: z.string(),
  expiresAt: z.string(),
  views: z.int(),
  lastUsedAt: z.string().nullable(),
});
export type ShareLink = Readonly<z.infer<typeof shareLinkSchema>>;

/** How often a link was looked at on a day, and from how many networks. */
export const shareDaySchema = z.object({
  day: z.iso.date(),
  count: z.int(),
  /** IPv4 /24 or IPv6 /48. */
  networks: z.array(z.string()),
});
export type ShareDay = Readonly<z.infer<typeof shareDaySchema>>;

/** For how many days links are offered. */
const offeredDays = [1, 7, 30, 90, 365] as const;

/** How long a link is open where nobody says otherwise. */
export const usualDays = 30;

/** For how many days this actor may share: without an account, thirty at most. */
export function shareDays({ kind }: Pick<KnownActor, "kind">): readonly number[] {
  return offeredDays.filter((days) => kind === "user" || days <= 30);
}

/** A passphrase as it is compared: one blank between words and none around, whatever a pasted text brought along. */
export function foldPassphrase(typed: string): string {
  return typed
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** A new passphrase: what can be typed by hand, and is not guessed in fifty tries. */
export const passphraseSchema = z.string().transform(foldPassphrase).pipe(z.string().min(8).max(128));
export const passphraseRule = "A passphrase needs 8 to 128 characters.";

/** Whom a link is for, in the owner's words. */
export const shareLabelSchema = z
  .string()
  .trim()
  .max(80)
  .regex(/^[^\p{Cc}\p{Bidi_Control}]*$/u)
  .transform((label) => (label === "" ? null : label));
