import type { Benchmark } from "../benchmark/benchmark";
import type { ProfileDimension } from "../benchmark/segment";
import type { StoredAnswer } from "../questionnaire/answer";
import type { Assessment } from "../questionnaire/assessment";
import type { Questionnaire } from "../questionnaire/questionnaire";

/** What a report is computed from. `now` is an ISO 8601 instant. */
export type ReportInput = Readonly<{
  assessment: Assessment;
  questionnaire: Questionnaire;
  benchmark: Benchmark;
  answers: readonly StoredAnswer[];
  now: string;
  /** By which dimension the reader wants their segment (default: as it falls). */
  segmentBy?: ProfileDimension | null;
  /** The newest edition of the figures (default: the pinned one is). */
  newest?: Benchmark;
}>;
