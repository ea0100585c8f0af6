import { z } from "zod";
import { controlSchema } from "./control";
import { industryQuestionSchema, optionSchema } from "./industry-question";

/** A group of controls, e.g. supply chain. */
export const domainSchema = z.object({
  id: z.string().regex(/^[a-z-]+$/),
  title: z.string().min(1),
  /** For rails and chart labels: at most 24 characters. */
  shortTitle: z.string().min(1).max(24),
  /** The question that the domain answers, one sentence. */
  summary: z.string().min(1),
  controlIds: z.array(z.string()).min(1),
});
export type Domain = z.infer<typeof domainSchema>;

/** A question about the organisation; its finest bands are mapped per survey. */
export const profileQuestionSchema = z.object({
  kind: z.literal("profile"),
  id: z.string().regex(/^profile\.[a-z-]+$/),
  title: z.string().min(1),
  question: z.string().min(1),
  why: z.string().min(1),
  choice: z.enum(["single", "multiple"]),
  options: z.array(optionSchema).min(2),
});
export type ProfileQuestion = z.infer<typeof profileQuestionSchema>;

export const frameworkSchema = z.object({ id: z.string(), title: z.string(), shortTitle: z.string(), url: z.url() });
export type Framework = z.infer<typeof frameworkSchema>;

/** A versioned set of questions. A released version never changes; assessments pin theirs. */
export const questionnaireSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().regex(/^\d{4}\.\d+$/),
  title: z.string().min(1),
  released: z.iso.date(),
  frameworks: z.array(frameworkSchema),
  domains: z.array(domainSchema).min(1),
  controls: z.array(controlSchema).min(1),
  industryQuestions: z.array(industryQuestionSchema),
  profileQuestions: z.array(profileQuestionSchema),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;

export type Question = Questionnaire["controls"][number] | Questionnaire["industryQuestions"][number] | ProfileQuestion;
