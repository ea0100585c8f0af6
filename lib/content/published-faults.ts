import type { Benchmark } from "@/lib/core/benchmark/benchmark";
import type { PublishedQuestion } from "@/lib/core/benchmark/figure";
import type { IndustryQuestion } from "@/lib/core/questionnaire/industry-question";
import { duplicates } from "./duplicates";

/** A complete choice may be this far from a whole by rounding. */
const rounding = 0.02;

/** What is wrong with one published question: options that we do not know, shares that do not add up, no caveat. */
export function publishedFaults(
  published: PublishedQuestion,
  benchmark: Benchmark,
  questions: readonly IndustryQuestion[],
): readonly string[] {
  const { figures, segment } = published;
  const question = questions.find((one) => one.id === published.questionId);
  const isUnasked = published.questionId !== null && question === undefined;
  const unexplained = figures.filter((one) => (one.isDerived || one.isWeak) && one.caveat === null);
  const isEmpty = figures.length === 0 && !benchmark.published.some((one) => one.segment?.ofId === published.id);
  return [
    ...(benchmark.topics.some(({ id }) => id === published.topicId) ? [] : [`topicId: no topic ${published.topicId}`]),
    ...(isUnasked ? [`questionId: no question ${published.questionId}`] : []),
    ...(isEmpty ? ["figures: none, and no segments"] : []),
    ...(segment === null ? optionFaults(published, question) : []),
    ...unexplained.map((figure) => `figures: ${figure.id}: derived or weak without a caveat`),
    ...sumFaults(published),
  ];
}

/** Options are those of the industry question; where we ask none, a combined row adds up rows beside it. */
function optionFaults({ figures }: PublishedQuestion, question: IndustryQuestion | undefined): readonly string[] {
  const options = figures.flatMap((figure) => (figure.optionId === null ? [] : [figure.optionId]));
  const combined = figures.flatMap((figure) => figure.combines);
  const known = question?.options.map((option) => option.id) ?? options;
  return [
    ...[...options, ...combined].filter((id) => !known.includes(id)).map((id) => `figures: no option ${id}`),
    ...duplicates(options).map((id) => `figures: the option ${id} is counted twice`),
  ];
}

/** Shares of which a respondent gave one sum to a whole, or visibly less where not all were published. */
function sumFaults({ choice, isComplete, figures }: PublishedQuestion): readonly string[] {
  if (choice === "multiple" || choice === "unknown")
    return isComplete ? [`isComplete: a choice that is ${choice} has no whole`] : [];
  const sum = figures.filter((one) => one.combines.length === 0).reduce((total, one) => total + one.proportion, 0);
  const isWhole = Math.abs(sum - 1) < rounding + 1e-9;
  if (isComplete && !isWhole) return [`figures: sum to ${sum.toFixed(3)}, though complete`];
  if (!isComplete && sum > 1 - rounding + 1e-9) return [`isComplete: the figures sum to ${sum.toFixed(3)}`];
  return [];
}
