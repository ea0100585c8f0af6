import type { Benchmark, Topic } from "./benchmark";
import type { Figure, PublishedQuestion } from "./figure";
import { type FigureInterval, figureInterval } from "./figure-interval";
import { searchText } from "./search-words";

/** A figure with the published question that it answers, its topic, and its interval or why there is none. */
export type KnownFigure = Readonly<{
  figure: Figure;
  published: PublishedQuestion;
  topic: Topic;
  interval: FigureInterval;
  /** Everything that a search looks through. */
  searched: string;
}>;

/**
 * Every figure of an edition in the order in which lists show them: what people answered before what products observed,
 * the newest editions first, by publisher, and the segments of a question right after everybody.
 *
 * @throws where a question has a topic that is not there: content is checked at build
 */
export function knownFigures({ published, topics }: Pick<Benchmark, "published" | "topics">): readonly KnownFigure[] {
  const place = new Map(published.map(({ id }, at) => [id, at]));
  const placeOf = ({ id, segment }: PublishedQuestion) => place.get(segment?.ofId ?? id) ?? 0;
  const questions = published.toSorted(
    (one, two) =>
      Number(one.isTelemetry) - Number(two.isTelemetry) ||
      two.edition - one.edition ||
      one.publisher.localeCompare(two.publisher, "en") ||
      placeOf(one) - placeOf(two),
  );
  return questions.flatMap((question) => {
    const topic = topics.find(({ id }) => id === question.topicId);
    if (topic === undefined) throw new Error(`no topic ${question.topicId}`);
    return question.figures.map((figure) => ({
      figure,
      published: question,
      topic,
      interval: figureInterval(figure, question),
      searched: searchText(textsOf(figure, question, topic)),
    }));
  });
}

function textsOf(figure: Figure, published: PublishedQuestion, topic: Topic): readonly string[] {
  const { publisher, report, edition, question, segment } = published;
  const texts = [question, figure.option, publisher, report, String(edition), topic.title];
  return [...texts, segment?.label ?? "", figure.caveat ?? ""];
}
