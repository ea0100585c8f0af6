import type { ControlGap, Perception } from "./perception";
import type { PublishedGap } from "./published-gaps";
import type { JobFunction } from "./round";
import type { RoundTrend } from "./round-trend";
import type { TeamControl } from "./team-control";
import type { TeamIndustry } from "./team-industry";
import type { UnsureCells } from "./unsure";
import type { WorkshopPart } from "./workshop-part";

/** What a report says of a team: how it is made up, where it disagrees, and who does not know what. */
export type TeamSection = Readonly<{
  /** Null where everybody answered alone. */
  workshop: WorkshopPart | null;
  threshold: number;
  /** Those that the numbers are made from. */
  respondents: number;
  /** Browsers that answered by the open link besides: counted apart, and in no number. */
  byOpenLink: number;
  /** The job functions shown apart, in order, and how many respondents are left over: nobody, or the threshold at least. */
  functions: readonly Readonly<{ id: JobFunction; respondents: number }>[];
  others: number;
  /** Over the controls that enough know, to one decimal; null where those are too few. */
  agreement: Readonly<{ tenths: number; controls: number }> | null;
  /** Every control of the basis in the questionnaire's order. */
  controls: readonly TeamControl[];
  /** Those seen most differently, widest first. */
  widest: readonly TeamControl[];
  perception: Readonly<{
    overall: Perception;
    domains: readonly (Perception & Readonly<{ id: string; title: string }>)[];
    /** Widest first. */
    controls: readonly ControlGap[];
  }>;
  unsure: Readonly<{
    overall: UnsureCells;
    domains: readonly (UnsureCells & Readonly<{ id: string; title: string }>)[];
  }>;
  industry: readonly TeamIndustry[];
  published: readonly PublishedGap[];
  /** Null where this is the scope's first round. */
  trend: RoundTrend | null;
}>;

/** How many controls the lists of disagreement hold. */
export const shownDisagreements = 10;
