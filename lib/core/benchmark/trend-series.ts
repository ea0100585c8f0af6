import { criticalP } from "../statistics/benjamini-hochberg";
import { wilson } from "../statistics/wilson";
import { type Benchmark, publishedOf, type TrendPlan } from "./benchmark";
import { changeP, type RoundedShare } from "./change";
import type { TrendPoint } from "./comparison";
import type { PublishedQuestion } from "./figure";
import { shareRounding } from "./share-rounding";

/** A point of a trend with what a verdict needs of its figure. */
export type SeriesPoint = Readonly<{ point: TrendPoint; rounding: number; isSecondary: boolean }>;
/** Neighbouring editions with the same wording, options and people asked. */
export type Series = Readonly<{ seriesId: string; points: readonly SeriesPoint[] }>;

/**
 * The editions of a trend in order, in series.
 *
 * @throws where the plan names a figure that is not there: content is checked at build
 */
export function trendSeries(plan: TrendPlan, benchmark: Pick<Benchmark, "published">): readonly Series[] {
  const series: { seriesId: string; points: SeriesPoint[] }[] = [];
  for (const { publishedId, figureId } of plan.points) {
    const question = publishedOf(benchmark, publishedId);
    const point = pointOf(question, figureId);
    const last = series.at(-1);
    if (last?.seriesId === question.seriesId) last.points.push(point);
    else series.push({ seriesId: question.seriesId, points: [point] });
  }
  return series;
}

/** The first and the last edition of a series that may be compared: they state their n and are not weak. */
export function comparedEnds({ points }: Pick<Series, "points">): readonly [SeriesPoint, SeriesPoint] | null {
  const usable = points.filter((one) => !one.point.isWeak && one.point.n !== null);
  const [from, to] = [usable.at(0), usable.at(-1)];
  return from === undefined || to === undefined || from === to ? null : [from, to];
}

/** The share of a point; null where its n is not stated. */
export function shareOf({ point, rounding }: SeriesPoint): RoundedShare | null {
  return point.n === null ? null : { proportion: point.proportion, n: point.n, rounding };
}

const falseDiscoveryRate = 0.05;

/** The greatest p-value that is clear among all comparisons of these figures, one for each series of what people answered. */
export function clearP({ published, trends }: Pick<Benchmark, "published" | "trends">): number {
  const known = clearPs.get(trends);
  if (known !== undefined) return known;
  const asked = trends.filter(
    ({ points }) => !points.some(({ publishedId }) => publishedOf({ published }, publishedId).isTelemetry),
  );
  const values = asked.flatMap((plan) => trendSeries(plan, { published }).flatMap(comparisonP));
  const clear = criticalP(values, falseDiscoveryRate);
  clearPs.set(trends, clear);
  return clear;
}

// Content stays as it is for the life of a process.
const clearPs = new WeakMap<Benchmark["trends"], number>();

function comparisonP(series: Series): readonly number[] {
  const [from, to] = (comparedEnds(series) ?? []).map(shareOf);
  return from == null || to == null ? [] : [changeP(from, to)];
}

function pointOf(question: PublishedQuestion, figureId: string): SeriesPoint {
  const figure = question.figures.find((one) => one.id === figureId);
  if (figure === undefined) throw new Error(`no figure ${figureId} in ${question.id}`);
  const { edition, publisher, report, n } = question;
  const { proportion, sourceUrl, isWeak } = figure;
  const interval = n === null ? null : wilson(proportion, n);
  return {
    point: { edition, publisher, report, proportion, interval, n, sourceUrl, figureId, isWeak },
    rounding: shareRounding(figure),
    isSecondary: figure.confidence === "secondary",
  };
}
