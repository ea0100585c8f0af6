import type { Comparison, ComparisonBar } from "@/lib/core/benchmark/comparison";
import { type Answerer, ownAnswer } from "./answerer";
import { choseOption } from "./claim-words";
import { counted, interval, list, percent, sentence, wholePercent } from "./numbers";

type Figured = ComparisonBar & Readonly<{ proportion: number }>;

/** A question with several options as a sentence: how many gave the answer that was given here, or what the most common one is. */
export function optionsClaim(comparison: Comparison, answerer: Answerer): string {
  const { answer } = comparison;
  if (answer.kind === "options") {
    const [label] = answer.labels;
    return answer.labels.length === 1 && label !== undefined
      ? oneAnswer(comparison, label, answerer)
      : severalAnswers(comparison, answer.labels.length, answerer);
  }
  const unsure = answer.kind === "unsure" ? `; ${answerer.name} ${answerer.are} not sure` : "";
  return `${mostCommon(comparison)}${unsure}`;
}

/** "You answered “Yes”", without a word about others: for figures too weak to stand in a claim. */
export function answerClaim({ title, answer }: Comparison, { name, are }: Answerer): string {
  switch (answer.kind) {
    case "options":
      return answer.labels.length > 2
        ? `${title}: ${name} gave ${counted(answer.labels.length, "answer")}`
        : `${title}: ${name} answered ${list(answer.labels.map(quoted))}`;
    case "unsure":
      return `${title}: ${name} ${are} not sure`;
    default:
      return `${title}: what a survey published`;
  }
}

function oneAnswer({ questionId, bars }: Comparison, label: string, answerer: Answerer): string {
  const own = ownAnswer(answerer);
  const bar = bars.find((one) => one.isYours);
  if (bar?.proportion == null) return `No share was published for ${own}, ${quoted(label)}`;
  const said = choseOption(questionId, label);
  switch (bar.kind) {
    case "derived":
      return `By arithmetic, ${percent(bar.proportion)} ${said}; so did ${answerer.name}`;
    case "combined":
      return `${percent(bar.proportion)} gave ${own}, ${quoted(label)}, or one that was counted with it`;
    case "not-published":
      return `${sentence(own)}, ${quoted(label)}, belongs to the ${percent(bar.proportion)} not published one by one`;
    default:
      return `${percent(bar.proportion)} ${said}; so did ${answerer.name}`;
  }
}

function severalAnswers({ title, bars }: Comparison, total: number, answerer: Answerer): string {
  const own = figured(bars.filter((bar) => bar.isYours && bar.kind !== "not-published"));
  const [first, ...others] = own;
  if (first === undefined) return `${title}: no share was published for ${answerer.possessive} answers`;
  if (own.length <= 3) {
    const said = `${title}: ${percent(first.proportion)} gave ${ownAnswer(answerer)} ${quoted(first.label)}`;
    const more = others.map((bar) => `${percent(bar.proportion)} ${quoted(bar.label)}`);
    return [said, ...more].join(", ") + withoutFigure(total - own.length);
  }
  const proportions = own.map((bar) => bar.proportion);
  const range = { low: Math.min(...proportions), high: Math.max(...proportions) };
  const spoken = wholePercent(range.low) === wholePercent(range.high) ? percent(range.low) : interval(range);
  const each =
    own.length === total
      ? `${answerer.possessive} ${counted(total, "answer")} were each`
      : `${counted(own.length, "answer")} of ${answerer.absolute} were each`;
  return `${title}: ${each} given by ${spoken}${withoutFigure(total - own.length)}`;
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
    return `${percent(first.proportion)} ${choseOption(questionId, first.label)}, the most common published answer`;
  }
  return `${title}: no answer clearly leads; ${quoted(first.label)} ${percent(first.proportion)}, ${quoted(second.label)} ${percent(second.proportion)}`;
}

function figured(bars: readonly ComparisonBar[]): readonly Figured[] {
  return bars.flatMap((bar) => (bar.proportion === null ? [] : [{ ...bar, proportion: bar.proportion }]));
}

function quoted(label: string): string {
  return `“${label}”`;
}
