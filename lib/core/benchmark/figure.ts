import { z } from "zod";
import { choiceSchema } from "../questionnaire/industry-question";

/** `primary`: the publisher's own page, text or raw data. `secondary`: press, or somebody else quoting it. */
export const confidenceSchema = z.enum(["primary", "secondary"]);

/** How a survey's question was answered; `unknown` where nothing that was read says so, and then nothing is added up. */
export const publishedChoiceSchema = z.enum([...choiceSchema.options, "unknown"]);

/** By what a survey tells its respondents apart. `container-count` has no counterpart in the profile. */
export const dimensionSchema = z.enum(["industry", "region", "size", "job-function", "container-count"]);
export type Dimension = z.infer<typeof dimensionSchema>;

/** One published number of a question: the proportion (0..1) that chose an option, and where it was read. */
export const figureSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Our option that it counts; null where it counts none of ours, or combines several. */
  optionId: z.string().nullable(),
  /** Ids of options that this row adds up; empty for a row of its own. Never drawn beside its parts. */
  combines: z.array(z.string()),
  /** The option as published. */
  option: z.string().min(1),
  /** How many of n gave the answer; null where only the share was published. */
  count: z.int().min(0).nullable(),
  /** count / n where the count is known, else as published. */
  proportion: z.number().min(0).max(1),
  sourceUrl: z.url(),
  /** Whether that address is the publisher's own. */
  isAtPublisher: z.boolean(),
  confidence: confidenceSchema,
  /** Too weak to stand in a headline; shown with its caveat only. */
  isWeak: z.boolean(),
  /** Derived by arithmetic from published numbers, so without an interval. */
  isDerived: z.boolean(),
  caveat: z.string().min(1).nullable(),
});
export type Figure = z.infer<typeof figureSchema>;

/** One question as one edition of a report published it, of everybody or of one segment, with its figures. */
export const publishedQuestionSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    topicId: z.string(),
    /** The industry question whose answers it can be set beside; null where we ask none like it. */
    questionId: z.string().nullable(),
    /** Editions with the same wording, options and population share a series. */
    seriesId: z.string().regex(/^[a-z0-9-]+$/),
    /** Of whom these figures are, and the question of everybody that they belong to; null for everybody. */
    segment: z.object({ dimension: dimensionSchema, label: z.string().min(1), ofId: z.string() }).nullable(),
    publicationId: z.string(),
    publisher: z.string().min(1),
    report: z.string().min(1),
    edition: z.int().min(2015).max(2035),
    fieldwork: z.string().min(1).nullable(),
    /** How many were asked this question; null with a reason where it is not stated. */
    n: z.int().min(1).nullable(),
    nReason: z.string().min(1).nullable(),
    population: z.string().min(1),
    /** Who was asked, where that is not all respondents. */
    base: z.string().min(1).nullable(),
    /** The wording as published. */
    question: z.string().min(1),
    choice: publishedChoiceSchema,
    /** All options are there, so that those of which a respondent gave one sum to a whole. */
    isComplete: z.boolean(),
    /** Observed by a product in the field, not answered by people. */
    isTelemetry: z.boolean(),
    /** Empty where a study published segments alone. */
    figures: z.array(figureSchema),
  })
  .refine((published) => published.n !== null || published.nReason !== null, {
    message: "n is unknown without a reason",
    path: ["nReason"],
  });
export type PublishedQuestion = z.infer<typeof publishedQuestionSchema>;
