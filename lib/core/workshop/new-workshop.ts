import { z } from "zod";
import { depthSchema, scopeSchema, targetProfileSchema } from "../questionnaire/assessment";

/** Fewest who must have answered a control before it is revealed, and the threshold of the report. */
export const workshopThreshold = 3;

/** What a workshop begins with; none of it can be changed once it is open. */
export const newWorkshopSchema = z.object({
  /** By its name: one that the workspace has, or a new one. */
  scope: scopeSchema,
  depth: depthSchema,
  targetProfile: targetProfileSchema,
  /** The domains to talk about; null: all. */
  domainIds: z
    .array(z.string().regex(/^[a-z][a-z-]{0,39}$/))
    .min(1)
    .max(50)
    .nullable(),
});
export type NewWorkshop = Readonly<z.infer<typeof newWorkshopSchema>>;
