import { z } from "zod";
import type { Publication } from "@/lib/core/benchmark/benchmark";
import {
  confidenceSchema,
  dimensionSchema,
  type Figure,
  type PublishedQuestion,
  publishedChoiceSchema,
} from "@/lib/core/benchmark/figure";

const idSchema = z.string().regex(/^[a-z0-9-]+$/, "lower-case letters, digits and hyphens");
const text = z.string().min(1);

/** What figures of a question or a segment have in common; a row may say otherwise. */
const sharedSchema = z.object({
  sourceUrl: z.url().optional(),
  confidence: confidenceSchema.optional(),
  isWeak: z.boolean().optional(),
  caveat: text.nullable().optional(),
});

const rowSchema = sharedSchema
  .extend({
    id: idSchema,
    optionId: text.nullable().optional(),
    combines: z.array(text).optional(),
    isDerived: z.boolean().optional(),
    option: text,
    /** How many of n gave the answer, where that is known; the proportion follows from it. */
    count: z.int().min(0).optional(),
    /** As published, where no count is known. */
    proportion: z.number().min(0).max(1).optional(),
  })
  .refine(({ count, proportion }) => (count === undefined) !== (proportion === undefined), {
    message: "either a count or a proportion",
    path: ["proportion"],
  });

const segmentSchema = sharedSchema.extend({
  dimension: dimensionSchema,
  label: text,
  n: z.int().min(1).nullable(),
  nReason: text.nullable(),
  figures: z.array(rowSchema).min(1),
});

/** A point that this question adds to a trend, and why the trend starts anew before it (null: it goes on). */
const trendPointSchema = z.object({ trendId: idSchema, figureId: idSchema, breakBefore: text.nullable() });

const questionSchema = sharedSchema.extend({
  sourceUrl: z.url(),
  confidence: confidenceSchema,
  id: idSchema,
  topicId: idSchema,
  questionId: text.nullable(),
  seriesId: idSchema,
  question: text,
  choice: publishedChoiceSchema,
  isComplete: z.boolean(),
  base: text.nullable(),
  n: z.int().min(1).nullable().optional(),
  nReason: text.nullable().optional(),
  population: text.optional(),
  fieldwork: text.nullable().optional(),
  figures: z.array(rowSchema),
  segments: z.array(segmentSchema),
  trends: z.array(trendPointSchema).optional(),
  /** The published question in whose place charts draw this one from now on. */
  replaces: idSchema.optional(),
});

/** A file of published figures: one edition of one report. */
export const figureFileSchema = z.object({
  publicationId: idSchema,
  /** Where the edition's name is not that of the publication. */
  report: text.optional(),
  edition: z.int().min(2015).max(2035),
  fieldwork: text.nullable(),
  population: text,
  n: z.int().min(1).nullable(),
  nReason: text.nullable(),
  questions: z.array(questionSchema).min(1),
});
type FigureFile = z.infer<typeof figureFileSchema>;
type FileQuestion = FigureFile["questions"][number];
type Segment = z.infer<typeof segmentSchema>;
type Row = z.infer<typeof rowSchema>;

/** What a file says: its questions of everybody and of each segment, and what it changes of trends and plans. */
export type ReadFile = Readonly<{
  published: readonly PublishedQuestion[];
  trendPoints: readonly Readonly<z.infer<typeof trendPointSchema> & { publishedId: string }>[];
  replacements: readonly Readonly<{ by: string; replaced: string }>[];
}>;

/** Spreads a file out: every question carries what the file says once for all, a segment what its question says. */
export function readFigureFile(file: FigureFile, publication: Publication): ReadFile {
  return {
    published: file.questions.flatMap((question) => questionsOf(question, file, publication)),
    trendPoints: file.questions.flatMap(({ id, trends = [] }) =>
      trends.map((point) => ({ ...point, publishedId: id })),
    ),
    replacements: file.questions.flatMap(({ id, replaces }) =>
      replaces === undefined ? [] : [{ by: id, replaced: replaces }],
    ),
  };
}

function questionsOf(question: FileQuestion, file: FigureFile, publication: Publication): PublishedQuestion[] {
  const n = question.n === undefined ? file.n : question.n;
  const all: PublishedQuestion = {
    id: question.id,
    topicId: question.topicId,
    questionId: question.questionId,
    seriesId: question.seriesId,
    segment: null,
    publicationId: publication.id,
    publisher: publication.publisher,
    report: file.report ?? publication.report,
    edition: file.edition,
    fieldwork: question.fieldwork === undefined ? file.fieldwork : question.fieldwork,
    n,
    nReason: question.n === undefined ? file.nReason : (question.nReason ?? null),
    population: question.population ?? file.population,
    base: question.base,
    question: question.question,
    choice: question.choice,
    isComplete: question.isComplete,
    isTelemetry: publication.kind === "telemetry",
    figures: question.figures.map((row) => figureOf(row, { question, segment: null, n, publication })),
  };
  return [
    all,
    ...question.segments.map((segment) => ({
      ...all,
      id: `${question.id}-${slug(segment.label)}`,
      segment: { dimension: segment.dimension, label: segment.label, ofId: question.id },
      n: segment.n,
      nReason: segment.nReason,
      isComplete: all.isComplete && segment.figures.length === question.figures.length,
      figures: segment.figures.map((row) => figureOf(row, { question, segment, n: segment.n, publication })),
    })),
  ];
}

type Given = Readonly<{
  question: FileQuestion;
  segment: Segment | null;
  n: number | null;
  publication: Publication;
}>;

function figureOf(row: Row, { question, segment, n, publication }: Given): Figure {
  // A segment's row counts the option of everybody's row with the same words.
  const sameOption = question.figures.find(({ option }) => option === row.option);
  const sourceUrl = row.sourceUrl ?? segment?.sourceUrl ?? question.sourceUrl;
  const shared = [question.caveat, segment?.caveat].filter((one) => typeof one === "string");
  return {
    id: row.id,
    optionId: row.optionId ?? sameOption?.optionId ?? null,
    combines: row.combines ?? [],
    option: row.option,
    count: row.count ?? null,
    proportion: row.proportion ?? proportionOf(row, n),
    sourceUrl,
    isAtPublisher: publication.sites.some((site) => sourceUrl.startsWith(`https://${site}`)),
    confidence: row.confidence ?? segment?.confidence ?? question.confidence,
    isWeak: row.isWeak ?? segment?.isWeak ?? question.isWeak ?? false,
    isDerived: row.isDerived ?? false,
    caveat: row.caveat === undefined ? shared.join(" ") || null : row.caveat,
  };
}

/** @throws where a count stands without n, or exceeds it */
function proportionOf({ id, count = 0 }: Row, n: number | null): number {
  if (n === null || count > n) throw new Error(`${id}: count: ${count} of ${n ?? "an n that is not stated"}`);
  return count / n;
}

/** A label as part of an id: "5,000+" is "5000-plus". */
function slug(label: string): string {
  const plain = label.toLowerCase().replaceAll(",", "").replaceAll("+", " plus");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
