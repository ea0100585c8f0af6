import type { Interval } from "@/lib/core/statistics/interval";

/** Where a chart's numbers come from; no address where the source is the assessment itself. */
export type Source = Readonly<{ label: string; url: string | null }>;

/** What every chart says about itself. A chart without a source does not compile. */
export type Caption = Readonly<{
  /** The finding, as a sentence. */
  claim: string;
  /** The question as published and what is counted. */
  measure: string;
  /** How many were asked, in words. */
  n: string;
  /** How the comparison limps, if it does. */
  note: string | null;
  sources: readonly [Source, ...Source[]];
}>;

/** The draught gauge: a hull filled to the score, hatched over what is unknown, crossed by the target line. */
export type GaugeSpec = Readonly<{
  kind: "gauge";
  caption: Caption;
  points: number;
  highPoints: number;
  targetPoints: number;
  /** Maturity steps from the lowest; `from` is the lowest score of each. */
  steps: readonly Readonly<{ label: string; from: number; isReached: boolean }>[];
}>;

/** A domain's score. */
export type DomainScore = Readonly<{
  points: number;
  highPoints: number;
  targetPoints: number;
  /** Signed, to the target. */
  distance: string;
  isBelow: boolean;
}>;
/** `noScore` says why there is none, where there is none. */
export type DomainRow = Readonly<{ label: string; score: DomainScore | null; noScore: string; known: string }>;

/** Domains sorted by their distance to the line. */
export type LedgerSpec = Readonly<{ kind: "ledger"; caption: Caption; rows: readonly DomainRow[] }>;

/** The same domains in the questionnaire's order, round a centre; at least three with a score. */
export type RadarSpec = Readonly<{
  kind: "radar";
  caption: Caption;
  axes: readonly (DomainRow & Readonly<{ score: DomainScore }>)[];
}>;

export type Bar = Readonly<{
  label: string;
  kind: "published" | "derived" | "combined" | "not-published" | "unpublished-option";
  /** 0..1; null for an option without a figure. */
  proportion: number | null;
  interval: Interval | null;
  /** What stands beside the bar: its percentage, or that there is none. */
  value: string;
  /** Whose answer it is, "your answer" or "the lead’s answer"; null where it is nobody's here. */
  whose: string | null;
  /** The reader's own segment of those who were asked; null where it has no figure of this answer. */
  segment: SegmentMark | null;
}>;

export type SegmentMark = Readonly<{ label: string; proportion: number; interval: Interval | null; value: string }>;

/** One published distribution with the answer that was given here among it. */
export type BarsSpec = Readonly<{
  kind: "bars";
  caption: Caption;
  bars: readonly Bar[];
  /** Said under the chart where the answer is on no bar. */
  answerNote: string | null;
}>;

export type TrendMark = Readonly<{
  edition: number;
  report: string;
  proportion: number;
  interval: Interval | null;
  value: string;
  /** Null where the edition does not state it. */
  n: number | null;
  /** Seen second-hand or inferred: drawn dashed, and left out of the claim. */
  isWeak: boolean;
}>;

/** A measure over editions; only the points of one segment are joined. */
export type OwnMark = Readonly<{
  edition: number;
  proportion: number;
  interval: Interval | null;
  value: string;
  n: number;
}>;

/** `label` names the segment, `whose` says in a few words whose it is. */
export type OwnTrend = Readonly<{ label: string; whose: string; lines: readonly (readonly OwnMark[])[] }>;

export type TrendSpec = Readonly<{
  kind: "trend";
  caption: Caption;
  measure: string;
  segments: readonly (readonly TrendMark[])[];
  /** The reader's own segment of those who were asked, in lines of its own; null where it is not known. */
  own: OwnTrend | null;
  breaks: readonly Readonly<{ after: number; before: number; words: string }>[];
  answerNote: string | null;
}>;

/** One value of a row in one column: as a bar (0..1; null: none) and in words, also where it is not shown. */
export type MatrixCell = Readonly<{ value: number | null; words: string }>;

/** Domains by job function, a number each, and what they come to at the end of the row; null: they come to nothing more. */
export type MatrixSpec = Readonly<{
  kind: "matrix";
  caption: Caption;
  columns: readonly string[];
  last: string | null;
  rows: readonly Readonly<{ label: string; cells: readonly MatrixCell[]; last: string | null }>[];
}>;

/** How many gave a level from `from` to `to`. */
export type LevelBin = Readonly<{ from: number; to: number; count: number }>;

/** What a team answered to some controls; without bins where the distribution is not shown. */
export type DistributionsSpec = Readonly<{
  kind: "distributions";
  caption: Caption;
  rows: readonly Readonly<{
    label: string;
    bins: readonly LevelBin[] | null;
    noBins: string;
    mean: number;
    meanWords: string;
    known: string;
    agreement: string;
  }>[];
}>;

/** A round of a scope: its column, and what stands under it. */
export type RoundColumn = Readonly<{
  /** The round in full, for a table. */
  label: string;
  day: string;
  year: string;
  /** How many answered; null where that is not shown. */
  respondents: string | null;
  score: Readonly<{ points: number; highPoints: number }> | null;
  /** What stands in the place of a score, and in full for a table. */
  noScore: Readonly<{ short: string; words: string }>;
  /** Null where it is not said. */
  agreement: string | null;
  /** What may be said since the round before, in full and as it stands under the column; null of the first. */
  change: Readonly<{ words: string; short: string }> | null;
  /** In what it was asked otherwise than the round before, so that the scores themselves are not compared. */
  break: string | null;
}>;

/** Rounds of one scope beside each other, oldest first. */
export type RoundsSpec = Readonly<{ kind: "rounds"; caption: Caption; columns: readonly RoundColumn[] }>;

/** A scope by its newest round. */
export type ScopeRow = Readonly<{
  label: string;
  /** When and by how many it was answered. */
  about: string;
  score: Readonly<{ points: number; highPoints: number }> | null;
  noScore: string;
  known: string;
}>;

/** Scopes below each other, in groups whose scores may be compared. */
export type ScopesSpec = Readonly<{
  kind: "scopes";
  caption: Caption;
  groups: readonly Readonly<{ title: string; rows: readonly ScopeRow[] }>[];
}>;

/** What a chart says, before anything draws it. */
export type ChartSpec =
  | GaugeSpec
  | LedgerSpec
  | RadarSpec
  | BarsSpec
  | TrendSpec
  | MatrixSpec
  | DistributionsSpec
  | RoundsSpec
  | ScopesSpec;
