import { type Answer, parseAnswer } from "../questionnaire/answer";
import type { IndustryQuestion } from "../questionnaire/industry-question";
import { type Benchmark, type ComparisonPlan, publishedOf, type TrendPlan } from "./benchmark";
import { compareSegment } from "./compare-segment";
import type { Comparison, ComparisonAnswer, ComparisonBar, PublishedSummary } from "./comparison";
import type { Figure, PublishedQuestion } from "./figure";
import { figureInterval } from "./figure-interval";
import { anyReader, chooseSegment, type Reader } from "./segment";
import { trend } from "./trend";
import { trendSegment } from "./trend-segment";

/** An industry question with its stored token (null: no answer) and whether it is asked at all. */
export type Asked = Readonly<{ question: IndustryQuestion; token: string | null; isAsked: boolean }>;

/**
 * Sets an answer beside what a survey published.
 *
 * @throws where the plan names a published question that the benchmark does not hold: content is checked at build
 */
export function compare(
  asked: Asked,
  plan: ComparisonPlan,
  benchmark: Benchmark,
  reader: Reader = anyReader,
): Comparison {
  const { question } = asked;
  const published = publishedOf(benchmark, plan.publishedId);
  const answer = answerOf(asked);
  const segment = chooseSegment(published, benchmark, reader);
  const trended = plan.trendId === null ? null : trendPlanOf(benchmark, plan.trendId);
  const dimension = segment?.published.segment?.dimension ?? null;
  return {
    questionId: question.id,
    title: question.title,
    question: question.question,
    choice: question.choice,
    answer,
    published: summary(published),
    bars: bars(question, published, answer),
    difference: plan.difference,
    trend: trended === null ? null : trend(trended, benchmark, answer),
    trendSegment: trended === null || dimension === null ? null : trendSegment(trended, benchmark, reader, dimension),
    segment: segment === null ? null : compareSegment(segment),
  };
}

function trendPlanOf({ trends }: Benchmark, id: string): TrendPlan {
  const found = trends.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no trend ${id}`);
  return found;
}

function answerOf({ question, token, isAsked }: Asked): ComparisonAnswer {
  if (!isAsked) return { kind: "not-asked" };
  const answer: Answer | null = token === null ? null : parseAnswer(question, token);
  if (answer?.kind === "unsure") return { kind: "unsure" };
  if (answer?.kind !== "options") return { kind: "unanswered" };
  const labels = question.options.filter((one) => answer.optionIds.includes(one.id)).map((one) => one.label);
  return { kind: "options", optionIds: answer.optionIds, labels };
}

/**
 * The rows of the distribution. Single and multiple choice by value, what has no figure last; yes/no and status in the
 * question's order. A row that combines options stands only where its parts are not published.
 */
function bars(question: IndustryQuestion, published: PublishedQuestion, answer: ComparisonAnswer): ComparisonBar[] {
  const yours = answer.kind === "options" ? answer.optionIds : [];
  const single = published.figures.filter((figure) => figure.combines.length === 0);
  const figured = new Set(single.map((figure) => figure.optionId));
  const drawn = published.figures.filter(
    (figure) => figure.combines.length === 0 || !figure.combines.some((optionId) => figured.has(optionId)),
  );
  const rows = drawn.map((figure) => figureBar(question, published, figure, yours));
  const covered = new Set(rows.flatMap((row) => row.optionIds));
  const missing = question.options.filter((option) => !covered.has(option.id));
  const all = [...rows, ...unpublished(published, rows, missing, yours)];
  return question.choice === "yes-no" || question.choice === "status" ? inOrder(question, all) : byValue(all);
}

function figureBar(
  question: IndustryQuestion,
  published: PublishedQuestion,
  figure: Figure,
  yours: readonly string[],
): ComparisonBar {
  const optionIds = figure.combines.length > 0 ? figure.combines : [figure.optionId].filter((id) => id !== null);
  const option = question.options.find((one) => one.id === figure.optionId);
  const found = figureInterval(figure, published);
  return {
    optionIds,
    label: option?.label ?? figure.option,
    kind: kindOf(figure),
    proportion: figure.proportion,
    interval: found.kind === "known" ? found.interval : null,
    isYours: optionIds.some((id) => yours.includes(id)),
    figureId: figure.id,
  };
}

function kindOf(figure: Figure): ComparisonBar["kind"] {
  if (figure.combines.length > 0) return "combined";
  return figure.isDerived ? "derived" : "published";
}

/** Options without a figure: of a single choice what is left to 100 %, else each by itself without a number. */
function unpublished(
  published: PublishedQuestion,
  rows: readonly ComparisonBar[],
  missing: IndustryQuestion["options"],
  yours: readonly string[],
): readonly ComparisonBar[] {
  if (published.choice === "multiple" || published.isComplete) {
    return missing.map((option) => ({
      optionIds: [option.id],
      label: option.label,
      kind: "unpublished-option",
      proportion: null,
      interval: null,
      isYours: yours.includes(option.id),
      figureId: null,
    }));
  }
  const left = 1 - rows.reduce((sum, row) => sum + (row.proportion ?? 0), 0);
  const optionIds = missing.map((option) => option.id);
  return [
    {
      optionIds,
      label: "Other answers, not published",
      kind: "not-published",
      proportion: Math.max(0, Math.round(left * 1e6) / 1e6),
      interval: null,
      isYours: optionIds.some((id) => yours.includes(id)),
      figureId: null,
    },
  ];
}

function byValue(rows: readonly ComparisonBar[]): ComparisonBar[] {
  const rank = (row: ComparisonBar) => (row.kind === "not-published" || row.proportion === null ? -1 : row.proportion);
  return rows.toSorted((one, two) => rank(two) - rank(one));
}

function inOrder(question: IndustryQuestion, rows: readonly ComparisonBar[]): ComparisonBar[] {
  const place = (row: ComparisonBar) => {
    const index = question.options.findIndex((option) => row.optionIds.includes(option.id));
    return index === -1 ? question.options.length : index;
  };
  return rows.toSorted((one, two) => place(one) - place(two));
}

function summary(published: PublishedQuestion): PublishedSummary {
  const { id, publisher, report, edition, n, nReason, population, base, question, figures } = published;
  return {
    id,
    publisher,
    report,
    edition,
    n,
    nReason,
    population,
    base,
    question,
    sourceUrls: [...new Set(figures.map((figure) => figure.sourceUrl))],
    confidence: figures.some((figure) => figure.confidence === "secondary") ? "secondary" : "primary",
    isWeak: figures.some((figure) => figure.isWeak),
    caveats: [...new Set(figures.flatMap((figure) => figure.caveat ?? []))],
  };
}
