import type { Choice } from "../questionnaire/industry-question";
import type { Interval } from "../statistics/interval";

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
  measure: string;
  segments: readonly Readonly<{ seriesId: string; points: readonly TrendPoint[] }>[];
  breaks: readonly Readonly<{ after: number; before: number; words: string }>[];
  /** Between neighbouring points of one segment, with Newcombe's interval (95 %) where both have an n. */
  changes: readonly Readonly<{ from: number; to: number; difference: number; interval: Interval | null }>[];
  /** Whether the reader's answer is among those the line counts; null where not known. */
  isYours: boolean | null;
}>;
