import { z } from "zod";
import { choiceSchema } from "../questionnaire/industry-question";

/** `primary`: the publisher's own page, text or raw data. `secondary`: press, or somebody else quoting it. */
export const confidenceSchema = z.enum(["primary", "secondary"]);

/** One published number of a question: the proportion (0..1) that chose an option, and where it was read. */
export const figureSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Our option that it counts; null where it counts none of ours, or combines several. */
  optionId: z.string().nullable(),
  /** Ids of our options that this row adds up; empty for a row of its own. Never drawn beside its parts. */
  combines: z.array(z.string()),
  /** The option as published. */
  option: z.string().min(1),
  proportion: z.number().min(0).max(1),
  sourceUrl: z.url(),
  confidence: confidenceSchema,
  /** Too weak to stand in a headline; shown with its caveat only. */
  isWeak: z.boolean(),
  /** Derived by arithmetic from published numbers, so without an interval. */
  isDerived: z.boolean(),
  caveat: z.string().min(1).nullable(),
});
export type Figure = z.infer<typeof figureSchema>;

/** One question as one edition of a report published it, with its figures. */
export const publishedQuestionSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** The industry question whose answers it can be set beside. */
    questionId: z.string(),
    /** Editions with the same wording, options and population share a series. */
    seriesId: z.string().regex(/^[a-z0-9-]+$/),
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
    choice: choiceSchema,
    isComplete: z.boolean(),
    /** Observed by a product in the field, not answered by people. */
    isTelemetry: z.boolean(),
    figures: z.array(figureSchema).min(1),
  })
  .refine((published) => published.n !== null || published.nReason !== null, {
    message: "n is unknown without a reason",
    path: ["nReason"],
  });
export type PublishedQuestion = z.infer<typeof publishedQuestionSchema>;

/** Where a trend starts anew: between two editions, and why in a few words. */
export const seriesBreakSchema = z.object({ after: z.int(), before: z.int(), words: z.string().min(1) });

/** Which figures an industry question is set beside, and which editions make its trend. Content, never code. */
export const comparisonPlanSchema = z.object({
  questionId: z.string(),
  /** The published question whose distribution is drawn. */
  publishedId: z.string(),
  /** How the published wording, options or base differ from ours; null where they do not. */
  difference: z.string().min(1).nullable(),
  trend: z
    .object({
      /** What the line counts, e.g. "said yes". */
      measure: z.string().min(1),
      /** Published questions in order of edition; the figure each contributes is the one with these options. */
      points: z.array(z.object({ publishedId: z.string(), figureId: z.string() })).min(2),
      breaks: z.array(seriesBreakSchema),
      /** The reader's answers that count as being among those on the line. */
      optionIds: z.array(z.string()).min(1),
    })
    .nullable(),
});
export type ComparisonPlan = z.infer<typeof comparisonPlanSchema>;

/** All published figures of an edition of the content, pinned by assessments. */
export const benchmarkSchema = z.object({
  edition: z.string().regex(/^\d{4}\.\d+$/),
  published: z.array(publishedQuestionSchema),
  plans: z.array(comparisonPlanSchema),
});
export type Benchmark = z.infer<typeof benchmarkSchema>;
