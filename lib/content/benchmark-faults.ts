import type { Benchmark, ComparisonPlan } from "@/lib/core/benchmark/benchmark";
import type { PublishedQuestion } from "@/lib/core/benchmark/figure";
import type { IndustryQuestion } from "@/lib/core/questionnaire/industry-question";
import type { Questionnaire } from "@/lib/core/questionnaire/questionnaire";
import { duplicates } from "./duplicates";
import { practiceFaults } from "./practice-faults";
import { publishedFaults } from "./published-faults";
import { segmentMapFaults } from "./segment-map-faults";
import { trendFaults } from "./trend-faults";

/**
 * What a schema cannot see of the published figures: ids that name nothing, shares that do not add up, broken trends.
 *
 * @param folder of the edition's files, which stands before every fault
 * @returns one line a fault, with file and field; none when all is well
 */
export function benchmarkFaults(
  benchmark: Benchmark,
  { industryQuestions: questions, profileQuestions, controls }: Questionnaire,
  folder: string,
): readonly string[] {
  const { published, plans, trends } = benchmark;
  const ids = published.flatMap((one) => [one.id, ...one.figures.map((figure) => figure.id)]);
  const unplanned = questions.filter(
    (question) => plans.filter((plan) => plan.questionId === question.id).length !== 1,
  );
  const controlIds = controls.map((control) => control.id);
  return [
    ...duplicates(ids).map((id) => `${folder}: the id ${id} is used twice`),
    ...duplicates(trends.map(({ id }) => id)).map((id) => `${folder}/trends.json: the id ${id} is used twice`),
    ...published.flatMap((one) =>
      publishedFaults(one, benchmark, questions).map((fault) => `${placeOf(folder, one)}: ${fault}`),
    ),
    ...trends.flatMap((trend) =>
      trendFaults(trend, benchmark, questions).map((fault) => `${folder}/trends.json: ${trend.id}: ${fault}`),
    ),
    ...plans.flatMap((plan) =>
      planFaults(plan, benchmark, questions).map((fault) => `${folder}/plans.json: ${plan.questionId}: ${fault}`),
    ),
    ...unplanned.map((question) => `${folder}/plans.json: ${question.id}: not exactly one plan`),
    ...practiceFaults(benchmark, controlIds).map((fault) => `${folder}/practices.json: ${fault}`),
    ...segmentMapFaults(benchmark, profileQuestions).map((fault) => `${folder}/segment-maps.json: ${fault}`),
  ];
}

function placeOf(folder: string, { id, publicationId, edition }: PublishedQuestion): string {
  return `${folder}/published/${publicationId}-${edition}.json: ${id}`;
}

function planFaults(
  plan: ComparisonPlan,
  { published, trends }: Benchmark,
  questions: readonly IndustryQuestion[],
): readonly string[] {
  const question = questions.find((one) => one.id === plan.questionId);
  if (question === undefined) return ["no such question"];
  const drawn = published.find((one) => one.id === plan.publishedId);
  if (drawn === undefined) return [`publishedId: no published question ${plan.publishedId}`];
  const trend = trends.find((one) => one.id === plan.trendId);
  return [
    ...(drawn.questionId === question.id ? [] : [`publishedId: ${drawn.id} is about ${drawn.questionId}`]),
    ...(drawn.choice === question.choice ? [] : [`publishedId: ${drawn.id} is asked in another way`]),
    ...(drawn.isComplete === question.isComplete ? [] : ["publishedId: complete in one place and not in the other"]),
    ...(plan.trendId === null || trend?.questionId === plan.questionId
      ? []
      : [`trendId: no trend ${plan.trendId} of this question`]),
  ];
}
