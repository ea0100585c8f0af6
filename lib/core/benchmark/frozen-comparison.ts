import { z } from "zod";
import { choiceSchema } from "../questionnaire/industry-question";
import { wholePoints } from "../scoring/whole-points";
import { changeSchema } from "./change";
import type { Comparison, PracticeFigure, Trend } from "./comparison";
import { confidenceSchema, dimensionSchema } from "./figure";

const text = z.string();
const count = z.number().nullable();
const interval = z.object({ low: z.number(), high: z.number() }).nullable();
const segmentName = z.object({ publishedId: text, dimension: dimensionSchema, label: text, n: count });

const answer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("options"), optionIds: z.array(text), labels: z.array(text) }),
  z.object({ kind: z.literal("unsure") }),
  z.object({ kind: z.literal("unanswered") }),
  z.object({ kind: z.literal("not-asked") }),
]);

const published = z.object({
  id: text,
  publisher: text,
  report: text,
  edition: z.number(),
  n: count,
  nReason: text.nullable(),
  population: text,
  base: text.nullable(),
  question: text,
  sourceUrls: z.array(text),
  confidence: confidenceSchema,
  isWeak: z.boolean(),
  caveats: z.array(text),
});

const bar = z.object({
  optionIds: z.array(text),
  label: text,
  kind: z.enum(["published", "derived", "combined", "not-published", "unpublished-option"]),
  proportion: z.number().nullable(),
  interval,
  isYours: z.boolean(),
  figureId: text.nullable(),
});

const point = z.object({
  edition: z.number(),
  publisher: text,
  report: text,
  proportion: z.number(),
  interval,
  n: count,
  sourceUrl: text,
  figureId: text,
  isWeak: z.boolean(),
});

const change = z.object({ from: z.number(), to: z.number(), change: changeSchema.nullable() });

// Links frozen before changes had a verdict hold its parts; how it would flip is not known of them, so it is a hint.
const changeBefore = z
  .object({ from: z.number(), to: z.number(), difference: z.number(), interval })
  .transform(({ from, to, difference, interval: bounds }): z.infer<typeof change> => {
    if (bounds === null) return { from, to, change: null };
    const shared = { points: Math.sign(difference) * wholePoints(100 * Math.abs(difference)), interval: bounds };
    if (bounds.low <= 0 && bounds.high >= 0) return { from, to, change: { kind: "unclear", ...shared } };
    const kind = difference > 0 ? "rose" : "fell";
    return { from, to, change: { kind, ...shared, certainty: "hint", flipsAt: 1 } };
  });

const trend: z.ZodType<Trend> = z.object({
  id: text,
  title: text,
  measure: text,
  segments: z.array(z.object({ seriesId: text, points: z.array(point) })),
  breaks: z.array(z.object({ after: z.number(), before: z.number(), words: text })),
  changes: z.array(z.union([change, changeBefore])),
  isYours: z.boolean().nullable(),
});

const trendSegment = z.object({
  dimension: dimensionSchema,
  lines: z.array(
    z.object({
      label: text,
      points: z.array(
        z.object({
          edition: z.number(),
          figureId: text,
          proportion: z.number(),
          interval,
          n: z.number(),
          isIndicative: z.boolean(),
          sourceUrl: text,
        }),
      ),
    }),
  ),
});

const segment = z.object({
  ...segmentName.shape,
  reason: z.enum(["chosen", "only", "first", "largest"]),
  isIndicative: z.boolean(),
  others: z.array(segmentName),
  bars: z.array(
    z.object({ figureId: text, option: text, optionId: text.nullable(), proportion: z.number(), interval }),
  ),
});

/** What a frozen report holds of a comparison. */
export const frozenComparison: z.ZodType<Comparison> = z.object({
  questionId: text,
  title: text,
  question: text,
  choice: choiceSchema,
  answer,
  published,
  bars: z.array(bar),
  difference: text.nullable(),
  trend: trend.nullable(),
  trendSegment: trendSegment.nullable(),
  segment: segment.nullable(),
});

/** What a frozen report holds of a published figure beside a control. */
export const frozenPractice: z.ZodType<PracticeFigure> = z.object({
  figureId: text,
  says: text,
  levels: z.array(z.number()),
  isYours: z.boolean().nullable(),
  proportion: z.number(),
  interval,
  n: count,
  nReason: text.nullable(),
  publisher: text,
  report: text,
  edition: z.number(),
  isTelemetry: z.boolean(),
  sourceUrl: text,
  caveat: text.nullable(),
});
