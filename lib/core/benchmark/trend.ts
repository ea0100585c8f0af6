import { newcombe } from "../statistics/newcombe";
import { wilson } from "../statistics/wilson";
import type { Benchmark, TrendPlan } from "./benchmark";
import { publishedOf } from "./benchmark";
import type { ComparisonAnswer, Trend, TrendPoint } from "./comparison";
import type { PublishedQuestion } from "./figure";

type Segment = Trend["segments"][number];

/**
 * The editions of one figure in order, in segments of one series each, with the change between neighbours of a segment.
 *
 * @throws where the plan names a figure that is not there: content is checked at build
 */
export function trend(plan: TrendPlan, benchmark: Pick<Benchmark, "published">, answer: ComparisonAnswer): Trend {
  const segments = segmentsOf(plan, benchmark);
  return {
    id: plan.id,
    title: plan.title,
    measure: plan.measure,
    segments,
    breaks: plan.breaks,
    changes: segments.flatMap((segment) => segment.points.slice(1).map((to, index) => change(segment, index, to))),
    isYours: answer.kind === "options" ? answer.optionIds.some((id) => plan.optionIds.includes(id)) : null,
  };
}

/** Neighbouring points of the same series make a segment. */
function segmentsOf(plan: TrendPlan, benchmark: Pick<Benchmark, "published">): readonly Segment[] {
  const segments: { seriesId: string; points: TrendPoint[] }[] = [];
  for (const { publishedId, figureId } of plan.points) {
    const question = publishedOf(benchmark, publishedId);
    const point = pointOf(question, figureId);
    const last = segments.at(-1);
    if (last?.seriesId === question.seriesId) last.points.push(point);
    else segments.push({ seriesId: question.seriesId, points: [point] });
  }
  return segments;
}

function pointOf(question: PublishedQuestion, figureId: string): TrendPoint {
  const figure = question.figures.find((one) => one.id === figureId);
  if (figure === undefined) throw new Error(`no figure ${figureId} in ${question.id}`);
  return {
    edition: question.edition,
    publisher: question.publisher,
    report: question.report,
    proportion: figure.proportion,
    interval: question.n === null ? null : wilson(figure.proportion, question.n),
    n: question.n,
    sourceUrl: figure.sourceUrl,
    figureId,
    isWeak: figure.isWeak,
  };
}

function change(segment: Segment, index: number, to: TrendPoint): Trend["changes"][number] {
  const from = segment.points[index];
  if (from === undefined) throw new Error("a change needs an earlier point");
  const samples = from.n !== null && to.n !== null ? { later: sample(to, to.n), earlier: sample(from, from.n) } : null;
  return {
    from: from.edition,
    to: to.edition,
    difference: Math.round((to.proportion - from.proportion) * 1e6) / 1e6,
    interval: samples === null ? null : newcombe(samples.later, samples.earlier),
  };
}

function sample(point: TrendPoint, n: number) {
  return { proportion: point.proportion, n };
}
