import type { PublishedQuestion } from "@/lib/core/benchmark/figure";
import type { PublishedBar } from "@/lib/core/benchmark/published-bars";
import { choseOption, yesNoWords } from "./claim-words";
import { list, percent } from "./numbers";
import { sourceName } from "./sources";

/** What a survey found, without a reader beside it. Weak figures and those by arithmetic never stand in it. */
export function publishedClaim(published: PublishedQuestion, bars: readonly PublishedBar[]): string {
  const plain = bars.filter((bar) => !bar.isWeak && bar.kind === "published");
  const [first, second] = plain.toSorted((one, two) => two.proportion - one.proportion);
  if (first === undefined) return sourceName(published);
  if (published.choice === "yes-no") return yesNo(published, first);
  if (!isRanked(published) || first.interval === null) return several(plain);
  const isAhead = second === undefined || first.interval.low > (second.interval?.high ?? 1);
  return isAhead ? leading(published, first) : `No answer clearly leads: ${several(plain.slice(0, 2))}`;
}

function yesNo({ questionId }: PublishedQuestion, { label, proportion, side }: PublishedBar): string {
  const words = questionId === null ? null : yesNoWords(questionId);
  if (words === null || side === null) return `“${label}”: ${percent(proportion)}`;
  return `${percent(proportion)} of ${words.subject} ${words[side]}`;
}

/** Answers can be ranked where they exclude each other, or where each could be given beside the others. */
function isRanked({ choice, isComplete, isTelemetry, questionId }: PublishedQuestion): boolean {
  if (isTelemetry || choice === "unknown") return false;
  return choice === "multiple" || isComplete || questionId !== null;
}

function leading({ questionId }: PublishedQuestion, { label, proportion }: PublishedBar): string {
  if (questionId === null) return `The most common published answer is “${label}”, ${percent(proportion)}`;
  return `${percent(proportion)} ${choseOption(questionId, label)}, the most common published answer`;
}

function several(bars: readonly PublishedBar[]): string {
  return list(bars.slice(0, 3).map(({ label, proportion }) => `“${label}” ${percent(proportion)}`));
}
