import { z } from "zod";
import { depthSchema, scopeSchema, targetProfileSchema } from "../questionnaire/assessment";
import type { AskedPerson } from "./people";
import { thresholdSchema } from "./round";

/** What a round begins with; none of it can be changed once it is open. */
export const newRoundSchema = z.object({
  /** One of the workspace's scopes, or a new one by its name. */
  scope: z.union([
    z.object({ kind: z.literal("known"), id: z.uuid() }),
    z.object({ kind: z.literal("new"), name: scopeSchema.regex(/^\P{Cc}*$/u) }),
  ]),
  depth: depthSchema,
  targetProfile: targetProfileSchema,
  threshold: thresholdSchema,
  answerBy: z.iso.date().nullable(),
});
export type NewRound = Readonly<z.infer<typeof newRoundSchema>> & Readonly<{ people: readonly AskedPerson[] }>;
