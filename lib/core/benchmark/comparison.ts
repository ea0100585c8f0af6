import type { Choice } from "../questionnaire/industry-question";
import type { Interval } from "../statistics/interval";
import type { Change } from "./change";
import type { Dimension } from "./figure";
import type { SegmentReason } from "./segment";

/** An industry question beside what a survey published. */
export type Comparison = Readonly<{
  questionId: string;
  title: string;
  question: string;
  choice: Choice;
  answer: ComparisonAnswer;
  published: PublishedSummary;
  bars: readonly ComparisonBar[];
  /** How wording, options or base differ from what the reader was asked. */
  difference: string | null;
  trend: Trend | null;
  /** The reader's own segment in the trend, by the dimension of `segment`; null where fewer than two editions tell it. */
  trendSegment: TrendSegment | null;
  /** The reader's own segment of those who were asked; null where none is known, or none has enough answers. */
  segment: ComparisonSegment | null;
}>;

export type SegmentName = Readonly<{ publishedId: string; dimension: Dimension; label: string; n: number | null }>;

/** What the reader's own kind of organisation answered. */
export type ComparisonSegment = SegmentName &
  Readonly<{
    reason: SegmentReason;
    /** Too few answers to be sure. */
    isIndicative: boolean;
    /** The reader's other segments of the same question. */
    others: readonly SegmentName[];
    bars: readonly Readonly<{
      figureId: string;
      option: string;
      optionId: string | null;
      proportion: number;
      interval: Interval | null;
    }>[];
  }>;

/** A published figure beside a control: how many do, or do not do, what it asks. */
export type PracticeFigure = Readonly<{
  figureId: string;
  /** Follows the percentage in a sentence. */
  says: string;
  /** The control's levels that the proportion describes. */
  levels: readonly number[];
  /** Whether the reader's level is among them; null where it is not known. */
  isYours: boolean | null;
  proportion: number;
  interval: Interval | null;
  n: number | null;
  nReason: string | null;
  publisher: string;
  report: string;
  edition: number;
  isTelemetry: boolean;
  sourceUrl: string;
  caveat: string | null;
}>;

export type ComparisonAnswer =
  | Readonly<{ kind: "options"; optionIds: readonly string[]; labels: readonly string[] }>
  | Readonly<{ kind: "unsure" }>
  | Readonly<{ kind: "unanswered" }>
  | Readonly<{ kind: "not-asked" }>;

export type PublishedSummary = Readonly<{
  id: string;
  publisher: string;
  report: string;
  edition: number;
  n: number | null;
  nReason: string | null;
  population: string;
  base: string | null;
  question: string;
  sourceUrls: readonly string[];
  confidence: "primary" | "secondary";
  isWeak: boolean;
  caveats: readonly string[];
}>;

/**
 * `published`: a figure. `derived`: by arithmetic from figures. `combined`: one figure for several options.
 * `not-published`: what is left to 100 %, hatched. `unpublished-option`: offered to the reader, without a figure.
 */
export type ComparisonBar = Readonly<{
  optionIds: readonly string[];
  label: string;
  kind: "published" | "derived" | "combined" | "not-published" | "unpublished-option";
  /** 0..1; null for an option without a figure. */
  proportion: number | null;
  interval: Interval | null;
  isYours: boolean;
  figureId: string | null;
}>;

export type TrendPoint = Readonly<{
  edition: number;
  publisher: string;
  report: string;
  proportion: number;
  interval: Interval | null;
  n: number | null;
  sourceUrl: string;
  figureId: string;
  isWeak: boolean;
}>;

/** Editions in order; points of one segment may be joined by a line, segments never. */
export type Trend = Readonly<{
  id: string;
  title: string;
  measure: string;
  segments: readonly Readonly<{ seriesId: string; points: readonly TrendPoint[] }>[];
  breaks: readonly Readonly<{ after: number; before: number; words: string }>[];
  /** Between neighbouring points of one segment; null where an n is not stated or a figure is weak. */
  changes: readonly Readonly<{ from: number; to: number; change: Change | null }>[];
  /** Whether the reader's answer is among those the line counts; null where not known. */
  isYours: boolean | null;
}>;

/** The reader's own segment over the editions of a trend: one line for each series, and for each way of bounding it. */
export type TrendSegment = Readonly<{
  dimension: Dimension;
  lines: readonly Readonly<{
    label: string;
    points: readonly Readonly<{
      edition: number;
      figureId: string;
      proportion: number;
      interval: Interval | null;
      n: number;
      isIndicative: boolean;
      sourceUrl: string;
    }>[];
  }>[];
}>;
