import { wilson } from "../statistics/wilson";
import { type Benchmark, publishedOf, type TrendPlan } from "./benchmark";
import type { TrendSegment } from "./comparison";
import type { Dimension } from "./figure";
import { leastSure, type Reader, segmentFor } from "./segment";

type Line = TrendSegment["lines"][number];

/**
 * The reader's own segment in the editions of a trend that tell them apart by this dimension, with 40 answers or more;
 * null where fewer than two do. A line ends where the series does, or where an edition draws the segment's bounds anew.
 */
export function trendSegment(
  plan: TrendPlan,
  benchmark: Pick<Benchmark, "published" | "segmentMaps">,
  reader: Reader,
  dimension: Dimension,
): TrendSegment | null {
  const lines: { seriesId: string; label: string; points: Line["points"][number][] }[] = [];
  for (const { publishedId, figureId } of plan.points) {
    const question = publishedOf(benchmark, publishedId);
    const option = question.figures.find(({ id }) => id === figureId)?.option;
    const own = segmentFor(question, benchmark, reader, dimension);
    const figure = own?.figures.find((one) => one.option === option);
    if (own?.segment == null || own.n === null || figure === undefined) continue;
    const { seriesId, edition, n } = own;
    const { id, proportion, sourceUrl } = figure;
    const interval = wilson(proportion, n);
    const point = { edition, figureId: id, proportion, interval, n, isIndicative: n < leastSure, sourceUrl };
    const { label } = own.segment;
    const last = lines.at(-1);
    if (last?.seriesId === seriesId && last.label === label) last.points.push(point);
    else lines.push({ seriesId, label, points: [point] });
  }
  if (lines.flatMap(({ points }) => points).length < 2) return null;
  return { dimension, lines: lines.map(({ label, points }) => ({ label, points })) };
}
