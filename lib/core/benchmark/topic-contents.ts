import { type Benchmark, publishedOf, type Topic, type TrendPlan } from "./benchmark";
import type { Trend } from "./comparison";
import type { Figure, PublishedQuestion } from "./figure";
import { leastShown, leastSure } from "./segment";
import { trend } from "./trend";

/** A segment's figures beside those of everybody. `isIndicative`: fewer than 100 were asked. */
export type ShownSegment = Readonly<{ published: PublishedQuestion; isIndicative: boolean }>;

/** A published question with the segments that are large enough to be shown. */
export type TopicQuestion = Readonly<{
  published: PublishedQuestion;
  segments: readonly ShownSegment[];
  /** Groups with fewer than 40 asked, or of unknown size. */
  hiddenSegments: number;
}>;

/** A measure over the editions that asked for it. */
export type TopicTrend = Readonly<{ plan: TrendPlan; trend: Trend }>;

/** All that was published on a topic, the newest first. */
export type TopicContents = Readonly<{
  topic: Topic;
  figures: number;
  trends: readonly TopicTrend[];
  answered: readonly TopicQuestion[];
  /** What products observed in the field. */
  observedTrends: readonly TopicTrend[];
  observed: readonly TopicQuestion[];
}>;

/** What is known on a topic; null where there is no such topic. */
export function topicContents(benchmark: Benchmark, topicId: string): TopicContents | null {
  const topic = benchmark.topics.find(({ id }) => id === topicId);
  if (topic === undefined) return null;
  const all = benchmark.published.filter((published) => published.topicId === topicId);
  const questions = all
    .filter(({ segment }) => segment === null)
    .toSorted((one, two) => two.edition - one.edition || one.publisher.localeCompare(two.publisher, "en"))
    .map((published) => topicQuestion(published, all));
  const plans = benchmark.trends.filter((plan) => plan.topicId === topicId);
  const trendsOf = (ofPlans: readonly TrendPlan[]) =>
    ofPlans.map((plan) => ({ plan, trend: trend(plan, benchmark, { kind: "not-asked" }) }));
  const isObserved = ({ points }: TrendPlan) =>
    points.some(({ publishedId }) => publishedOf(benchmark, publishedId).isTelemetry);
  return {
    topic,
    figures: all.reduce((sum, { figures }) => sum + figures.length, 0),
    trends: trendsOf(plans.filter((plan) => !isObserved(plan))),
    answered: questions.filter(({ published }) => !published.isTelemetry),
    observedTrends: trendsOf(plans.filter(isObserved)),
    observed: questions.filter(({ published }) => published.isTelemetry),
  };
}

function topicQuestion(published: PublishedQuestion, all: readonly PublishedQuestion[]): TopicQuestion {
  const segments = all.filter(({ segment }) => segment?.ofId === published.id);
  const shown = segments.filter(({ n }) => n !== null && n >= leastShown);
  return {
    published,
    segments: shown.map((one) => ({ published: one, isIndicative: isIndicative(one) })),
    hiddenSegments: segments.length - shown.length,
  };
}

/** Whether these are figures of a segment of which fewer than 100 were asked. */
export function isIndicative({ segment, n }: Pick<PublishedQuestion, "segment" | "n">): boolean {
  return segment !== null && n !== null && n < leastSure;
}

/** The options that a question's figures or, where it has none, those of its segments count; in the order published. */
export function optionsOf({ published, segments }: TopicQuestion): readonly string[] {
  const figures: readonly Figure[] = [published, ...segments.map((one) => one.published)].flatMap((one) => one.figures);
  const counted = segments.flatMap((one) => one.published.figures.map(({ option }) => option));
  return [...new Set(figures.map(({ option }) => option))].filter((option) => counted.includes(option));
}
