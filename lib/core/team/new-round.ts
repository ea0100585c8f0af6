import { z } from "zod";
import { depthSchema, scopeSchema, targetProfileSchema } from "../questionnaire/assessment";
import type { AskedPerson } from "./people";
import { thresholdSchema } from "./round";

/** What a round begins with; none of it can be changed once it is open. */
export const newRoundSchema = z.object({
  /** By its name: one that the workspace has, or a new one. */
  scope: scopeSchema,
  depth: depthSchema,
  targetProfile: targetProfileSchema,
  threshold: thresholdSchema,
  answerBy: z.iso.date().nullable(),
});
export type NewRound = Readonly<z.infer<typeof newRoundSchema>> & Readonly<{ people: readonly AskedPerson[] }>;
