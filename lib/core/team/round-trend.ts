import type { Depth } from "../questionnaire/assessment";

/** One round of a trend, as its own report shows it. `at` is when an answer last changed, an ISO 8601 instant. */
export type RoundPoint = Readonly<{
  assessmentId: string;
  at: string;
  respondents: number;
  questionnaire: string;
  basis: Depth;
  points: number | null;
  highPoints: number | null;
  domains: readonly Readonly<{ id: string; title: string; points: number | null }>[];
  /** To one decimal; null where it is not said. */
  agreement: number | null;
}>;

/**
 * What may be said from one round to the next. `whole`: same questionnaire, scoring and depth, so the scores themselves
 * are compared. `shared`: both scores are taken anew over the controls that both rounds show. Else nothing is a change.
 */
export type RoundChange = Readonly<{ from: string; to: string }> &
  (
    | Readonly<{ kind: "whole" | "shared"; controls: number; points: number; domains: readonly DomainChange[] }>
    | Readonly<{ kind: "incomparable" }>
  );

export type DomainChange = Readonly<{ id: string; title: string; points: number }>;

export type RoundTrend = Readonly<{
  points: readonly RoundPoint[];
  /** Between neighbours. */
  changes: readonly RoundChange[];
  /** Quick and full rounds stand in it together, which has to be said. */
  hasBothDepths: boolean;
}>;
