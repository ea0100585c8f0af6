import { z } from "zod";
import { visibleNameSchema } from "../access/visible-name";

/** Quick: the core controls and the first eight industry questions. Full: everything. */
export const depthSchema = z.enum(["quick", "full"]);
export type Depth = z.infer<typeof depthSchema>;

/** Which target level each control is held against; `baseline` is the default. */
export const targetProfileSchema = z.enum(["baseline", "regulated", "high-assurance"]);
export type TargetProfile = z.infer<typeof targetProfileSchema>;

/** What is assessed, in the user's words. */
export const scopeSchema = visibleNameSchema;

/** What is stored of an assessment, without its answers. Times are ISO 8601 in UTC. */
export const assessmentSchema = z.object({
  id: z.string(),
  scope: z.string(),
  depth: depthSchema,
  /** The basis that the report stays on until the reader switches it. */
  reportBasis: depthSchema,
  targetProfile: targetProfileSchema,
  questionnaireVersion: z.string(),
  scoringVersion: z.string(),
  figuresEdition: z.string(),
  isSynthetic: z.boolean(),
  createdAt: z.string(),
  touchedAt: z.string(),
});
export type Assessment = Readonly<z.infer<typeof assessmentSchema>>;
