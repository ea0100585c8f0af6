import type { Benchmark, ComparisonPlan, PublishedQuestion } from "@/lib/core/benchmark/figure";
import type { IndustryQuestion } from "@/lib/core/questionnaire/industry-question";
import { duplicates } from "./duplicates";

/** A complete single choice may be this far from a whole by rounding. */
const rounding = 0.02;

/**
 * What a schema cannot see of the published figures: ids that name nothing, shares that do not add up, broken trends.
 *
 * @param folder of the edition's files, which stands before every fault
 * @returns one line a fault, with file and field; none when all is well
 */
export function benchmarkFaults(
  { published, plans }: Benchmark,
  questions: readonly IndustryQuestion[],
  folder: string,
): readonly string[] {
  const ids = published.flatMap((one) => [one.id, ...one.figures.map((figure) => figure.id)]);
  const unplanned = questions.filter(
    (question) => plans.filter((plan) => plan.questionId === question.id).length !== 1,
  );
  return [
    ...duplicates(ids).map((id) => `${folder}: the id ${id} is used twice`),
    ...published.flatMap((one) =>
      publishedFaults(one, questions).map((fault) => `${fileOf(folder, one.id)}: ${fault}`),
    ),
    ...plans.flatMap((plan) =>
      planFaults(plan, published, questions).map((fault) => `${folder}/plans.json: ${plan.questionId}: ${fault}`),
    ),
    ...unplanned.map((question) => `${folder}/plans.json: ${question.id}: not exactly one plan`),
  ];
}

function fileOf(folder: string, publishedId: string): string {
  return `${folder}/published/${publishedId}.json`;
}

function publishedFaults(published: PublishedQuestion, questions: readonly IndustryQuestion[]): readonly string[] {
  const question = questions.find((one) => one.id === published.questionId);
  if (question === undefined) return [`questionId: no question ${published.questionId}`];
  const known = question.options.map((option) => option.id);
  const options = published.figures.flatMap((figure) => (figure.optionId === null ? [] : [figure.optionId]));
  const named = [...options, ...published.figures.flatMap((figure) => figure.combines)];
  const unexplained = published.figures.filter((one) => (one.isDerived || one.isWeak) && one.caveat === null);
  return [
    ...named.filter((id) => !known.includes(id)).map((id) => `figures: no option ${id} in ${question.id}`),
    ...duplicates(options).map((id) => `figures: the option ${id} is counted twice`),
    ...unexplained.map((figure) => `figures: ${figure.id}: derived or weak without a caveat`),
    ...sumFaults(published),
  ];
}

/** Shares of which a respondent gave one sum to a whole, or visibly less where not all were published. */
function sumFaults({ choice, isComplete, figures }: PublishedQuestion): readonly string[] {
  if (choice === "multiple") return isComplete ? ["isComplete: a multiple choice has no whole"] : [];
  const sum = figures.filter((one) => one.combines.length === 0).reduce((total, one) => total + one.proportion, 0);
  const isWhole = Math.abs(sum - 1) < rounding + 1e-9;
  if (isComplete && !isWhole) return [`figures: sum to ${sum.toFixed(3)}, though complete`];
  if (!isComplete && sum > 1 - rounding) return [`isComplete: the figures sum to ${sum.toFixed(3)}`];
  return [];
}

function planFaults(
  plan: ComparisonPlan,
  published: readonly PublishedQuestion[],
  questions: readonly IndustryQuestion[],
): readonly string[] {
  const question = questions.find((one) => one.id === plan.questionId);
  if (question === undefined) return ["no such question"];
  const drawn = published.find((one) => one.id === plan.publishedId);
  if (drawn === undefined) return [`publishedId: no published question ${plan.publishedId}`];
  const unknown = (plan.trend?.optionIds ?? []).filter((id) => !question.options.some((option) => option.id === id));
  return [
    ...(drawn.questionId === question.id ? [] : [`publishedId: ${drawn.id} is about ${drawn.questionId}`]),
    ...(drawn.choice === question.choice ? [] : [`publishedId: ${drawn.id} is asked in another way`]),
    ...(drawn.isComplete === question.isComplete ? [] : ["publishedId: complete in one place and not in the other"]),
    ...unknown.map((id) => `trend.optionIds: no option ${id}`),
    ...trendFaults(plan, published),
  ];
}

/** Points run from edition to edition, and a break stands exactly where the series changes. */
function trendFaults(
  { questionId, trend }: ComparisonPlan,
  published: readonly PublishedQuestion[],
): readonly string[] {
  if (trend === null) return [];
  const found = trend.points.map((point) => published.find((one) => one.id === point.publishedId));
  const points = found.filter((one) => one !== undefined);
  const missing = trend.points.filter(
    (point, index) => !found[index]?.figures.some((one) => one.id === point.figureId),
  );
  const steps = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  const changes = steps.filter(({ from, to }) => from.seriesId !== to.seriesId);
  const breaks = trend.breaks.map(({ after, before }) => `${after}-${before}`);
  return [
    ...missing.map((point) => `trend.points: no figure ${point.figureId} in ${point.publishedId}`),
    ...points
      .filter((one) => one.questionId !== questionId)
      .map((one) => `trend.points: ${one.id} is about another question`),
    ...steps
      .filter(({ from, to }) => from.edition >= to.edition)
      .map(({ to }) => `trend.points: ${to.id} is out of order`),
    ...(changes.map(({ from, to }) => `${from.edition}-${to.edition}`).join() === breaks.join()
      ? []
      : ["trend.breaks: not where the series change"]),
  ];
}
