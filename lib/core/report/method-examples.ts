import type { Benchmark } from "../benchmark/benchmark";
import type { TrendPoint } from "../benchmark/comparison";
import { type Comparable, comparables } from "../benchmark/trend-tally";
import { trendVerdict } from "../benchmark/trend-verdict";
import { type Depth, type TargetProfile, targetProfileSchema } from "../questionnaire/assessment";
import type { Control } from "../questionnaire/control";
import type { Questionnaire } from "../questionnaire/questionnaire";
import { type ControlState, controlsOf } from "../scoring/control-state";
import { type Score, score } from "../scoring/score";
import { targetScore } from "../scoring/target";
import { wholePoints } from "../scoring/whole-points";
import type { Interval } from "../statistics/interval";

/** The worked examples of the method, computed as everything else is, from the content that is published now. */
export type MethodExamples = Readonly<{
  /** Three controls of weights 3, 2 and 1, the last of them not known. */
  scored: Readonly<{ states: readonly ControlState[]; score: Score }> | null;
  /** Target scores in whole points; null where no control applies. */
  targets: readonly Readonly<{ profile: TargetProfile; quick: number | null; full: number | null }>[];
  /** The newest share of a trend that has an interval. */
  share: Readonly<{ point: TrendPoint; n: number; interval: Interval }> | null;
  /** The first comparison of the same trend. */
  comparison: Comparable | null;
}>;

/** @param trendId of the trend that gives the examples of figures */
export function methodExamples(questionnaire: Questionnaire, benchmark: Benchmark, trendId: string): MethodExamples {
  const plan = benchmark.trends.find(({ id }) => id === trendId);
  const verdicts = plan === undefined ? [] : [trendVerdict(plan, benchmark)];
  const points = verdicts.flatMap(({ trend }) => trend.segments.flatMap((segment) => segment.points));
  const shares = points.flatMap((point) =>
    point.n === null || point.interval === null ? [] : [{ point, n: point.n, interval: point.interval }],
  );
  return {
    scored: scoredExample(questionnaire.controls),
    targets: targetProfileSchema.options.map((profile) => ({
      profile,
      quick: targetPoints(questionnaire, "quick", profile),
      full: targetPoints(questionnaire, "full", profile),
    })),
    share: shares.at(-1) ?? null,
    comparison: comparables(verdicts).at(0) ?? null,
  };
}

function scoredExample(controls: readonly Control[]): MethodExamples["scored"] {
  const [heavy, middle, light] = [3, 2, 1].map((weight) => controls.find((control) => control.weight === weight));
  if (heavy === undefined || middle === undefined || light === undefined) return null;
  const states: readonly ControlState[] = [
    { control: heavy, kind: "known", level: 2 },
    { control: middle, kind: "known", level: 4 },
    { control: light, kind: "unsure" },
  ];
  const made = score(states);
  return made === null ? null : { states, score: made };
}

function targetPoints(questionnaire: Questionnaire, depth: Depth, profile: TargetProfile): number | null {
  const states = controlsOf(questionnaire, depth).map((control) => ({ control, kind: "unanswered" }) as const);
  const target = targetScore(states, profile);
  return target === null ? null : wholePoints(target);
}
