import type { Comparison, ComparisonBar } from "@/lib/core/benchmark/comparison";
import { choseOption } from "./claim-words";
import { counted, interval, list, percent, sentence, share, wholePercent } from "./numbers";

type Figured = ComparisonBar & Readonly<{ proportion: number }>;

/** A question with several options as a sentence: how many gave the reader's answer, or what the most common one is. */
export function optionsClaim(comparison: Comparison): string {
  const { answer } = comparison;
  if (answer.kind === "options") {
    const [label] = answer.labels;
    return answer.labels.length === 1 && label !== undefined
      ? oneAnswer(comparison, label)
      : severalAnswers(comparison, answer.labels.length);
  }
  const reader = answer.kind === "unsure" ? "; you are not sure" : "";
  return `${mostCommon(comparison)}${reader}`;
}

/** "You answered “Yes”", without a word about others: for figures too weak to stand in a claim. */
export function readerClaim({ title, answer }: Comparison): string {
  switch (answer.kind) {
    case "options":
      return answer.labels.length > 2
        ? `${title}: you gave ${counted(answer.labels.length, "answer")}`
        : `${title}: you answered ${list(answer.labels.map(quoted))}`;
    case "unsure":
      return `${title}: you are not sure`;
    default:
      return `${title}: what a survey published`;
  }
}

function oneAnswer({ questionId, bars }: Comparison, label: string): string {
  const bar = bars.find((one) => one.isYours);
  if (bar?.proportion == null) return `No share was published for your answer, ${quoted(label)}`;
  const said = choseOption(questionId, label);
  switch (bar.kind) {
    case "derived":
      return `By arithmetic, ${share(bar.proportion)} ${said}; so did you`;
    case "combined":
      return `${sentence(share(bar.proportion))} gave your answer, ${quoted(label)}, or one that was counted with it`;
    case "not-published":
      return `Your answer, ${quoted(label)}, belongs to the ${percent(bar.proportion)} not published one by one`;
    default:
      return `${sentence(share(bar.proportion))} ${said}; so did you`;
  }
}

function severalAnswers({ title, bars }: Comparison, total: number): string {
  const yours = figured(bars.filter((bar) => bar.isYours && bar.kind !== "not-published"));
  const [first, ...others] = yours;
  if (first === undefined) return `${title}: no share was published for your answers`;
  if (yours.length <= 3) {
    const said = `${title}: ${percent(first.proportion)} gave your answer ${quoted(first.label)}`;
    const more = others.map((bar) => `${percent(bar.proportion)} ${quoted(bar.label)}`);
    return [said, ...more].join(", ") + withoutFigure(total - yours.length);
  }
  const proportions = yours.map((bar) => bar.proportion);
  const range = { low: Math.min(...proportions), high: Math.max(...proportions) };
  const spoken = wholePercent(range.low) === wholePercent(range.high) ? percent(range.low) : interval(range);
  const each =
    yours.length === total
      ? `your ${counted(total, "answer")} were each`
      : `${counted(yours.length, "answer")} of yours were each`;
  return `${title}: ${each} given by ${spoken}${withoutFigure(total - yours.length)}`;
}

function withoutFigure(answers: number): string {
  if (answers === 0) return "";
  return answers === 1
    ? "; one more has no published share"
    : `; ${counted(answers, "more", "more")} have no published share`;
}

/**
 * The most common answer where it stands apart from the next one, else the two highest without a ranking.
 * Intervals that do not overlap are the stricter test of the two for shares of one sample.
 */
function mostCommon({ questionId, title, bars }: Comparison): string {
  const [first, second] = figured(bars)
    .filter((bar) => bar.kind === "published")
    .toSorted((one, two) => two.proportion - one.proportion);
  if (first === undefined) return `${title}: no share was published`;
  const isAhead = second === undefined || (first.interval?.low ?? 0) > (second.interval?.high ?? 1);
  if (isAhead) {
    return `${sentence(share(first.proportion))} ${choseOption(questionId, first.label)}, the most common published answer`;
  }
  return `${title}: no answer clearly leads; ${quoted(first.label)} ${percent(first.proportion)}, ${quoted(second.label)} ${percent(second.proportion)}`;
}

function figured(bars: readonly ComparisonBar[]): readonly Figured[] {
  return bars.flatMap((bar) => (bar.proportion === null ? [] : [{ ...bar, proportion: bar.proportion }]));
}

function quoted(label: string): string {
  return `“${label}”`;
}
