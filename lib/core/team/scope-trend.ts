import type { Depth } from "../questionnaire/assessment";
import type { RoundChange } from "./round-trend";
import type { TrendReport } from "./trend-report";

/** Where a closed round stands: in which scope, when it closed (an ISO 8601 instant), from how many on it shows. */
type Closed = Readonly<{ assessmentId: string; scopeId: string; closedAt: string; threshold: number }>;

/** Why a closed round shows nothing. */
export type ClosedReason = "too-few" | "too-few-known";

/** A closed round as its closing froze it: a part of its report, or why there is none. */
export type ClosedRound = Closed &
  (Readonly<{ kind: "shown"; report: TrendReport }> | Readonly<{ kind: "withheld"; reason: ClosedReason }>);

/** A domain as one round has it; null where it is withheld, or no control of it applies. */
export type ScopeDomain = Readonly<{ id: string; title: string; points: number | null; highPoints: number | null }>;

/** A closed round of a trend. A withheld one says when it closed and why it shows nothing. */
export type ScopeRound = Closed & (Readonly<{ kind: "withheld"; reason: ClosedReason }> | ShownScopeRound);

type ShownScopeRound = Readonly<{
  kind: "shown";
  questionnaire: string;
  scoring: string;
  basis: Depth;
  controls: number;
  respondents: number;
  points: number | null;
  highPoints: number | null;
  coverage: number | null;
  /** To one decimal; null where it is not said. */
  agreement: number | null;
  domains: readonly ScopeDomain[];
}>;

export type ShownRound = Extract<ScopeRound, { kind: "shown" }>;

/** The closed rounds of one scope over time. */
export type ScopeTrend = Readonly<{
  /** In order of closing. */
  rounds: readonly ScopeRound[];
  /** Between neighbours of those that are shown. */
  changes: readonly RoundChange[];
  /** The newest shown rounds of which each is compared with the next as a whole, and what they come to together. */
  comparable: Readonly<{ rounds: number; points: number }>;
  /** Quick and full rounds stand in it together, which has to be said. */
  hasBothDepths: boolean;
}>;
