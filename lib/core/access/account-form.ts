import { z } from "zod";

/** What can be wrong with a field of a form about an account. */
export const faultSchema = z.enum([
  "no-name",
  "no-email",
  "same-email",
  "short",
  "long",
  "common",
  "personal",
  "product",
  "wrong-password",
  "wrong-sign-in",
  "wrong-code",
  "used-code",
  "last-owner",
]);
export type Fault = z.infer<typeof faultSchema>;

/** What a form about an account did. */
export const doneSchema = z.enum([
  "verification-sent",
  "reset-sent",
  "password-reset",
  "name-changed",
  "email-asked",
  "email-changed",
  "password-changed",
  "second-factor-on",
  "second-factor-off",
  "passkey-added",
  "passkey-removed",
  "session-ended",
  "sessions-ended",
  "account-deleted",
]);
export type Done = z.infer<typeof doneSchema>;
