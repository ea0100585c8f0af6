import { wholePoints } from "../scoring/whole-points";
import type { Interval } from "../statistics/interval";
import { newcombe } from "../statistics/newcombe";
import { type Benchmark, publishedOf, type TrendPlan } from "./benchmark";
import type { Trend, TrendPoint } from "./comparison";
import { trend as makeTrend } from "./trend";

/** `unclear`: the interval holds no change, or the change is less than a point as everyone sees it. */
export type ChangeKind = "rose" | "fell" | "unclear";

/** How far a share moved, in whole points as its ends are shown, with the interval of the difference (Newcombe, 95 %). */
export type Change = Readonly<{ kind: ChangeKind; points: number; interval: Interval }>;

/** Why nobody can say how a series moved. */
export type Unsaid =
  | Readonly<{ kind: "one-edition"; breaks: Trend["breaks"] }>
  | Readonly<{ kind: "n-not-stated"; editions: readonly number[] }>
  | Readonly<{ kind: "weak"; editions: readonly number[] }>
  | Readonly<{ kind: "telemetry" }>;

/** What the editions of one series say together: the first against the last of those that may be compared. */
export type SeriesVerdict = Readonly<{ points: readonly TrendPoint[] }> &
  (
    | Readonly<{ kind: "said"; from: TrendPoint; to: TrendPoint; change: Change; leftOut: readonly TrendPoint[] }>
    | Readonly<{ kind: "unsaid"; reason: Unsaid }>
  );

export type TrendVerdict = Readonly<{
  plan: TrendPlan;
  trend: Trend;
  isTelemetry: boolean;
  /** One for each segment of the trend, in order. */
  series: readonly SeriesVerdict[];
}>;

/**
 * What can be said of a trend, series by series. Nothing is said across a break, of telemetry, or from a weak figure.
 *
 * @throws where the plan names a figure that is not there: content is checked at build
 */
export function trendVerdict(plan: TrendPlan, benchmark: Pick<Benchmark, "published">): TrendVerdict {
  const trend = makeTrend(plan, benchmark, { kind: "not-asked" });
  const isTelemetry = plan.points.some(({ publishedId }) => publishedOf(benchmark, publishedId).isTelemetry);
  const series = trend.segments.map(({ points }) =>
    isTelemetry ? unsaid(points, { kind: "telemetry" }) : seriesVerdict(points, trend.breaks),
  );
  return { plan, trend, isTelemetry, series };
}

/** How a share moved from one edition to another; the whole points are those between the ends as they are shown. */
export function changeBetween(from: number, to: number, interval: Interval): Change {
  const points = wholePoints(100 * to) - wholePoints(100 * from);
  if (points > 0 && interval.low > 0) return { kind: "rose", points, interval };
  if (points < 0 && interval.high < 0) return { kind: "fell", points, interval };
  return { kind: "unclear", points, interval };
}

function seriesVerdict(points: readonly TrendPoint[], breaks: Trend["breaks"]): SeriesVerdict {
  const [only] = points;
  if (points.length === 1 && only !== undefined) {
    const beside = breaks.filter(({ after, before }) => after === only.edition || before === only.edition);
    return unsaid(points, { kind: "one-edition", breaks: beside });
  }
  const weak = points.filter(({ isWeak }) => isWeak);
  const usable = points.filter(({ isWeak, n }) => !isWeak && n !== null);
  const from = usable.at(0);
  const to = usable.at(-1);
  const interval = from === undefined || to === undefined || from === to ? null : difference(from, to);
  if (from === undefined || to === undefined || interval === null) {
    return points.length - weak.length < 2
      ? unsaid(points, { kind: "weak", editions: weak.map(({ edition }) => edition) })
      : unsaid(points, { kind: "n-not-stated", editions: points.filter(({ n }) => n === null).map((p) => p.edition) });
  }
  const leftOut = points.filter((point) => !usable.includes(point));
  return { kind: "said", points, from, to, change: changeBetween(from.proportion, to.proportion, interval), leftOut };
}

function unsaid(points: readonly TrendPoint[], reason: Unsaid): SeriesVerdict {
  return { kind: "unsaid", points, reason };
}

function difference(from: TrendPoint, to: TrendPoint): Interval | null {
  if (from.n === null || to.n === null) return null;
  return newcombe({ proportion: to.proportion, n: to.n }, { proportion: from.proportion, n: from.n });
}
