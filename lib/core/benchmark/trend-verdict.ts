import { type Benchmark, publishedOf, type TrendPlan } from "./benchmark";
import { type Change, changeBetween } from "./change";
import type { Trend, TrendPoint } from "./comparison";
import { trend as makeTrend } from "./trend";
import { clearP, comparedEnds, type Series, shareOf, trendSeries } from "./trend-series";

/** Why nobody can say how a series moved. */
export type Unsaid =
  | Readonly<{ kind: "one-edition"; breaks: Trend["breaks"] }>
  | Readonly<{ kind: "n-not-stated"; editions: readonly number[] }>
  | Readonly<{ kind: "weak"; editions: readonly number[] }>
  | Readonly<{ kind: "telemetry" }>;

/** What the editions of one series say together: the first against the last of those that may be compared. */
export type SeriesVerdict = Readonly<{ points: readonly TrendPoint[] }> &
  (
    | Readonly<{
        kind: "said";
        from: TrendPoint;
        to: TrendPoint;
        change: Change;
        leftOut: readonly TrendPoint[];
        /** Editions compared whose figure was read in a secondary source: the verdict hangs on them. */
        secondary: readonly number[];
        /** The change to a last edition that is left out as weak, were it not weak; null where that one is not weak. */
        withWeak: Readonly<{ edition: number; change: Change }> | null;
      }>
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
export function trendVerdict(plan: TrendPlan, benchmark: Pick<Benchmark, "published" | "trends">): TrendVerdict {
  const trend = makeTrend(plan, benchmark, { kind: "not-asked" });
  const isTelemetry = plan.points.some(({ publishedId }) => publishedOf(benchmark, publishedId).isTelemetry);
  const series = trendSeries(plan, benchmark).map((one) =>
    isTelemetry ? unsaid(one, { kind: "telemetry" }) : seriesVerdict(one, trend.breaks, clearP(benchmark)),
  );
  return { plan, trend, isTelemetry, series };
}

function seriesVerdict(series: Series, breaks: Trend["breaks"], clear: number): SeriesVerdict {
  const points = pointsOf(series);
  const [only] = points;
  if (points.length === 1 && only !== undefined) {
    const beside = breaks.filter(({ after, before }) => after === only.edition || before === only.edition);
    return unsaid(series, { kind: "one-edition", breaks: beside });
  }
  const ends = comparedEnds(series);
  const [from, to] = ends ?? [];
  const change = from === undefined || to === undefined ? null : changeOf(from, to, clear);
  if (from === undefined || to === undefined || change === null) return unsaid(series, reasonOf(points));
  const last = series.points.at(-1);
  const weak = last?.point.isWeak === true ? changeOf(from, last, clear) : null;
  return {
    kind: "said",
    points,
    from: from.point,
    to: to.point,
    change,
    leftOut: points.filter(({ isWeak, n }) => isWeak || n === null),
    secondary: [from, to].flatMap(({ isSecondary, point }) => (isSecondary ? [point.edition] : [])),
    withWeak: last === undefined || weak === null ? null : { edition: last.point.edition, change: weak },
  };
}

function changeOf(from: Series["points"][number], to: Series["points"][number], clear: number): Change | null {
  const [earlier, later] = [shareOf(from), shareOf(to)];
  return earlier === null || later === null ? null : changeBetween(earlier, later, clear);
}

function reasonOf(points: readonly TrendPoint[]): Unsaid {
  const weak = points.filter(({ isWeak }) => isWeak);
  return points.length - weak.length < 2
    ? { kind: "weak", editions: weak.map(({ edition }) => edition) }
    : { kind: "n-not-stated", editions: points.filter(({ n }) => n === null).map(({ edition }) => edition) };
}

function unsaid(series: Series, reason: Unsaid): SeriesVerdict {
  return { kind: "unsaid", points: pointsOf(series), reason };
}

function pointsOf({ points }: Series): readonly TrendPoint[] {
  return points.map(({ point }) => point);
}
