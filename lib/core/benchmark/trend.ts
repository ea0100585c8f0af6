import type { Benchmark, TrendPlan } from "./benchmark";
import { changeBetween } from "./change";
import type { ComparisonAnswer, Trend } from "./comparison";
import { clearP, type SeriesPoint, shareOf, trendSeries } from "./trend-series";

/**
 * The editions of one figure in order, in segments of one series each, with the change between neighbours of a segment.
 *
 * @throws where the plan names a figure that is not there: content is checked at build
 */
export function trend(
  plan: TrendPlan,
  benchmark: Pick<Benchmark, "published" | "trends">,
  answer: ComparisonAnswer,
): Trend {
  const series = trendSeries(plan, benchmark);
  return {
    id: plan.id,
    title: plan.title,
    measure: plan.measure,
    segments: series.map(({ seriesId, points }) => ({ seriesId, points: points.map(({ point }) => point) })),
    breaks: plan.breaks,
    changes: series.flatMap(({ points }) =>
      points.slice(1).map((to, index) => changeFrom(points[index] ?? to, to, clearP(benchmark))),
    ),
    isYours: answer.kind === "options" ? answer.optionIds.some((id) => plan.optionIds.includes(id)) : null,
  };
}

function changeFrom(from: SeriesPoint, to: SeriesPoint, clear: number): Trend["changes"][number] {
  const [earlier, later] = [shareOf(from), shareOf(to)];
  const isWeak = from.point.isWeak || to.point.isWeak;
  return {
    from: from.point.edition,
    to: to.point.edition,
    change: isWeak || earlier === null || later === null ? null : changeBetween(earlier, later, clear),
  };
}
