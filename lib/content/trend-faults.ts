import type { Benchmark, TrendPlan } from "@/lib/core/benchmark/benchmark";
import type { IndustryQuestion } from "@/lib/core/questionnaire/industry-question";

/** What is wrong with a trend: points run from edition to edition, and a break stands exactly where the series changes. */
export function trendFaults(
  trend: TrendPlan,
  { published, topics }: Pick<Benchmark, "published" | "topics">,
  questions: readonly IndustryQuestion[],
): readonly string[] {
  const question = questions.find((one) => one.id === trend.questionId);
  const unknown = trend.optionIds.filter((id) => !question?.options.some((option) => option.id === id));
  const found = trend.points.map((point) => published.find((one) => one.id === point.publishedId));
  const points = found.filter((one) => one !== undefined);
  const missing = trend.points.filter(
    (point, index) => !found[index]?.figures.some((one) => one.id === point.figureId),
  );
  const steps = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  const changes = steps.filter(({ from, to }) => from.seriesId !== to.seriesId);
  const breaks = trend.breaks.map(({ after, before }) => `${after}-${before}`);
  return [
    ...(topics.some(({ id }) => id === trend.topicId) ? [] : [`topicId: no topic ${trend.topicId}`]),
    ...(trend.questionId === null || question !== undefined ? [] : [`questionId: no question ${trend.questionId}`]),
    ...unknown.map((id) => `optionIds: no option ${id}`),
    ...missing.map((point) => `points: no figure ${point.figureId} in ${point.publishedId}`),
    ...points
      .filter((one) => trend.questionId !== null && one.questionId !== trend.questionId)
      .map((one) => `points: ${one.id} is about another question`),
    ...steps.filter(({ from, to }) => from.edition >= to.edition).map(({ to }) => `points: ${to.id} is out of order`),
    ...(changes.map(({ from, to }) => `${from.edition}-${to.edition}`).join() === breaks.join()
      ? []
      : ["breaks: not where the series change"]),
  ];
}
