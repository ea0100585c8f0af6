import { z } from "zod";

/** Characters that leave a blank although Unicode counts them as letters or signs: the Hangul fillers and Braille's blank. */
const isSeen = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/u;

/** The name of a person, a scope or a workspace: one line, something of it visible, and nothing that turns the writing. */
export const visibleNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(isSeen)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u);
