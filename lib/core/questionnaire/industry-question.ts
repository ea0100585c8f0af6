import { z } from "zod";

export const optionSchema = z.object({ id: z.string().regex(/^[a-z0-9-]+$/), label: z.string().min(1) });
export type Option = z.infer<typeof optionSchema>;

/**
 * How a survey asked, which decides how its figures may be added and drawn:
 * `single` one of several, `multiple` any number, `yes-no`, `status` one step of an ordered ladder.
 */
export const choiceSchema = z.enum(["single", "multiple", "yes-no", "status"]);
export type Choice = z.infer<typeof choiceSchema>;

/** The answer to an earlier question that a question is asked after. */
export const askedAfterSchema = z.object({ questionId: z.string(), optionId: z.string() });

/** A question that a published survey asked with the same options; not scored. */
export const industryQuestionSchema = z.object({
  kind: z.literal("industry"),
  id: z.string().regex(/^industry\.[a-z0-9-]+$/),
  /** Short name for rails and running heads, e.g. "Deployment delay". */
  title: z.string().min(1),
  question: z.string().min(1),
  hint: z.string().min(1).nullable(),
  choice: choiceSchema,
  /** In the order shown. An option with id "unsure" is a published "don't know" and is drawn. */
  options: z.array(optionSchema).min(2),
  /** Whether the options cover every answer that the survey published (single choice: they sum to about 100). */
  isComplete: z.boolean(),
  /** One of the first eight, which the quick assessment asks. */
  isQuick: z.boolean(),
  /** Asked only after this answer to an earlier question; null when always asked. */
  askedAfter: askedAfterSchema.nullable(),
});
export type IndustryQuestion = z.infer<typeof industryQuestionSchema>;
