import type { Comparison, PracticeFigure } from "../benchmark/comparison";
import type { FiguresChange } from "../benchmark/figures-change";
import type { PracticeChange } from "../benchmark/practice-change";
import type { ProfileDimension } from "../benchmark/segment";
import type { LevelBand } from "../disclosure/level-band";
import type { Depth, TargetProfile } from "../questionnaire/assessment";
import type { FrameworkReference, Link } from "../questionnaire/control";
import type { Maturity } from "../scoring/maturity";
import type { TeamSection } from "../team/team-section";
import type { SharedDetail } from "./shared-detail";

/** Everything that a report says, as one plain value: page, PDF, CSV and JSON show this and compute nothing. */
export type Report = Readonly<{
  /** Null in a report that a share link shows. */
  assessmentId: string | null;
  /** Null where a share link does not show it. */
  scope: string | null;
  /** What a share link shows of it; null where it is read by whoever may read the assessment. */
  shared: SharedDetail | null;
  /** A made-up organisation, said wherever the report shows. */
  isSynthetic: boolean;
  /** ISO 8601 instants: when the report was computed, when an answer last changed. */
  computedAt: string;
  touchedAt: string;
  versions: Readonly<{ questionnaire: string; scoring: string; figures: string }>;
  /** What was asked, and what the scores below are computed over. They differ after widening until the reader switches. */
  depth: Depth;
  basis: Depth;
  targetProfile: TargetProfile;
  /** What the reader could score over instead; null where there is nothing to choose. */
  otherBasis: OtherBasis | null;
  counts: ReportCounts;
  /** Null where no control applies. */
  result: ReportResult | null;
  profile: readonly Readonly<{ title: string; answer: string }>[];
  /** In the questionnaire's order. */
  domains: readonly ReportDomain[];
  /** Every control of the basis in the questionnaire's order: the arithmetic behind the score. */
  controls: readonly ReportControl[];
  /** All gaps by gain; `shownGaps` says how many a page lists. */
  gaps: readonly ReportGap[];
  /** All unknown controls by what knowing could add. */
  unknowns: readonly ReportUnknown[];
  /** What was written beside answers, in the questionnaire's order; of a team, without who wrote it. */
  notes: readonly ReportNotes[];
  /** Industry questions in order, also unanswered ones. */
  comparisons: readonly Comparison[];
  /** By which dimension of the profile the reader wants their segment; null: as it falls. */
  segmentBy: ProfileDimension | null;
  /** Figures newer than those pinned, and what they would change here; null where there are none. */
  newerFigures: NewerFigures | null;
  sources: readonly ReportSource[];
  /** Disagreement within a team; null where one respondent answered. */
  team: TeamSection | null;
}>;

/** The score over the other basis: whole points, null without an applicable control, and how many of its controls are known. */
export type OtherBasis = Readonly<{ basis: Depth; points: number | null; known: number; asked: number }>;

/** `released` is an ISO date. */
export type NewerFigures = Readonly<{
  edition: string;
  released: string;
  changes: readonly FiguresChange[];
  /** Controls that would stand beside a published figure and do not now. */
  practices: number;
  /** What would change beside controls that stand beside figures already. */
  practiceChanges: readonly PracticeChange[];
}>;

/** Whole numbers of controls of the basis; `total` of the whole questionnaire. */
export type ReportCounts = Readonly<{
  total: number;
  asked: number;
  known: number;
  unsure: number;
  unanswered: number;
  notApplicable: number;
  /** Known to too few to be shown, so neither known nor in any score here. */
  withheld: number;
  industryAsked: number;
  industryAnswered: number;
}>;

/** Points are exact; `points`, `highPoints`, `targetPoints` are whole and what everyone sees. Proportions are 0..1. */
export type ReportResult = Readonly<{
  score: number;
  range: Readonly<{ low: number; high: number }>;
  coverage: number;
  target: number;
  points: number;
  highPoints: number;
  targetPoints: number;
  /** `points - targetPoints`: negative below the line. */
  distancePoints: number;
  /** `highPoints - points`: what unknown answers could add. */
  unknownPoints: number;
  /** Null where too little is known for a label. */
  maturity: Maturity | null;
  /** Sum of gains of the gaps that a page lists. */
  shownGain: number;
  /** Sum of applicable weights, of weight times level over 4, and of unknown weights. */
  weights: Readonly<{ applicable: number; reached: number; unknown: number }>;
}>;

export type ReportDomain = Readonly<{
  id: string;
  title: string;
  shortTitle: string;
  /** Not shown, since it would tell of a few respondents. */
  isWithheld: boolean;
  /** Null where it is withheld, or no control of the domain applies (or, in a quick basis, is asked). */
  result: Omit<ReportResult, "shownGain" | "weights" | "maturity"> | null;
  controlCount: number;
  knownCount: number;
}>;

export type ReportControl = Readonly<{
  id: string;
  title: string;
  question: string;
  domainId: string;
  domainTitle: string;
  isCore: boolean;
  weight: number;
  /** `withheld`: known, and neither shown nor in any score, since it would tell of a few respondents. */
  state: "known" | "unsure" | "unanswered" | "not-applicable" | "withheld";
  /** 0..4 where known and shown; of a team the middle of the band. */
  level: number | null;
  /** Of a team the half levels that the mean rounds to; null where somebody chose the level. */
  levelBand: LevelBand | null;
  /** Weight times level over 4, an unknown level counting as 0; null where the control does not apply or is withheld. */
  reached: number | null;
  /** The level in words; null where it is not known, or a mean that nobody need have chosen. */
  levelText: string | null;
  target: number;
  targetText: string;
  /** How many others do, or do not do, what the control asks. */
  practices: readonly PracticeFigure[];
}>;

export type ReportGap = Readonly<{
  control: ReportControl;
  level: number;
  target: number;
  /** Points that closing it brings to the overall score, exact and to one decimal. */
  gain: number;
  gainTenths: number;
  remediation: Readonly<{ summary: string; links: readonly Link[] }>;
  why: string;
  /** Frameworks by their short titles, as people know them. */
  references: readonly FrameworkReference[];
}>;

/** The notes on one control, at least one. */
export type ReportNotes = Readonly<{ controlId: string; texts: readonly string[] }>;

export type ReportUnknown = Readonly<{ control: ReportControl; gain: number; gainTenths: number }>;

export type ReportSource = Readonly<{
  publisher: string;
  report: string;
  edition: number;
  n: number | null;
  urls: readonly string[];
}>;

/** How many gaps and unknowns a page, the PDF and the exports list. */
export const shownGaps = 10;

/** How many notes on one control a page shows; files hold all. */
export const shownNotes = 10;
