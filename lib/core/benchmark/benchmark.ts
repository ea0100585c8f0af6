import { z } from "zod";
import { type PublishedQuestion, publishedQuestionSchema } from "./figure";

/** Where a trend starts anew: between two editions, and why in a few words. */
export const seriesBreakSchema = z.object({ after: z.int(), before: z.int(), words: z.string().min(1) });

/** One measure over the editions that asked for it. Content, never code. */
export const trendPlanSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  topicId: z.string(),
  title: z.string().min(1),
  /** What the line counts, e.g. "said yes". */
  measure: z.string().min(1),
  /** What a rise means for security. */
  rise: z.enum(["worse", "better", "neutral"]),
  /** Published questions in order of edition, each with the figure that it contributes. */
  points: z.array(z.object({ publishedId: z.string(), figureId: z.string() })).min(2),
  breaks: z.array(seriesBreakSchema),
  /** What nobody can say and why, as sentences. */
  missing: z.array(z.string().min(1)),
  /** The industry question whose answers count as being on the line, and which of them do; null: none. */
  questionId: z.string().nullable(),
  optionIds: z.array(z.string()),
});
export type TrendPlan = z.infer<typeof trendPlanSchema>;

/** Which figures an industry question is set beside. Content, never code. */
export const comparisonPlanSchema = z.object({
  questionId: z.string(),
  /** The published question whose distribution is drawn. */
  publishedId: z.string(),
  /** How the published wording, options or base differ from ours; null where they do not. */
  difference: z.string().min(1).nullable(),
  trendId: z.string().nullable(),
});
export type ComparisonPlan = z.infer<typeof comparisonPlanSchema>;

/** A published figure that tells how many do, or do not do, what a control asks. */
export const practiceSchema = z.object({
  controlId: z.string(),
  publishedId: z.string(),
  figureId: z.string(),
  /** The control's levels, 0..4, that the figure's proportion describes. */
  levels: z.array(z.int().min(0).max(4)).min(1),
  /** Follows the percentage in a sentence: "of AWS's 2020 respondents did not sign images". */
  says: z.string().min(1),
  /** Why the figure answers to these levels, for whoever maintains it. */
  reason: z.string().min(1),
});
export type Practice = z.infer<typeof practiceSchema>;

const bandsSchema = z.record(z.string(), z.string().min(1));

/** Under which segment an edition of a publication counts an organisation with this profile; not listed: under none. */
export const segmentMapSchema = z.object({
  publicationId: z.string(),
  edition: z.int(),
  industry: bandsSchema,
  region: bandsSchema,
  size: bandsSchema,
  "job-function": bandsSchema,
});
export type SegmentMap = z.infer<typeof segmentMapSchema>;

export const topicSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  lead: z.string().min(1),
});
export type Topic = z.infer<typeof topicSchema>;

/** A report that figures were taken from, over its editions. */
export const publicationSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  publisher: z.string().min(1),
  report: z.string().min(1),
  /** `telemetry`: what a product observed at its customers. `open-data`: computed from raw answers that were released. */
  kind: z.enum(["survey", "open-data", "telemetry"]),
  url: z.url(),
  /** The publisher's own addresses, as host and path that they begin with. */
  sites: z.array(z.string().regex(/^[a-z0-9.-]+\/\S*$/)).min(1),
  licence: z.object({ name: z.string().min(1), url: z.url() }).nullable(),
  licenceWords: z.string().min(1),
  taken: z.string().min(1),
});
export type Publication = z.infer<typeof publicationSchema>;

/** All published figures of an edition of our content, pinned by assessments. */
export const benchmarkSchema = z.object({
  edition: z.string().regex(/^\d{4}\.\d+$/),
  /** ISO date. */
  released: z.iso.date(),
  publications: z.array(publicationSchema),
  topics: z.array(topicSchema),
  published: z.array(publishedQuestionSchema),
  trends: z.array(trendPlanSchema),
  plans: z.array(comparisonPlanSchema),
  practices: z.array(practiceSchema),
  segmentMaps: z.array(segmentMapSchema),
});
export type Benchmark = z.infer<typeof benchmarkSchema>;

/**
 * The published question with this id.
 *
 * @throws where there is none: content is checked at build
 */
export function publishedOf({ published }: Pick<Benchmark, "published">, id: string): PublishedQuestion {
  const index = indexes.get(published) ?? new Map(published.map((one) => [one.id, one]));
  indexes.set(published, index);
  const found = index.get(id);
  if (found === undefined) throw new Error(`no published question ${id}`);
  return found;
}

// Content stays as it is for the life of a process, and a report looks up dozens.
const indexes = new WeakMap<readonly PublishedQuestion[], ReadonlyMap<string, PublishedQuestion>>();
