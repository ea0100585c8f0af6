import type { Benchmark, Topic } from "./benchmark";
import { exploreFigures, type FigureFilters, figureFilters, type LooserQuery, looserQueries } from "./explore-figures";
import { type FigurePage, figurePage } from "./figure-pages";
import { everyFigure, queryParameters, type ReadQuery } from "./figure-query";
import type { KnownFigure } from "./known-figure";

/** A topic with how much is known on it. */
export type CountedTopic = Readonly<{ topic: Topic; figures: number; trends: number }>;

/** What the explorer shows for a query. */
export type Explorer = Readonly<
  ReadQuery & {
    /** Whether anything was asked for at all. */
    isFiltered: boolean;
    total: number;
    found: number;
    page: FigurePage;
    looser: readonly LooserQuery[];
    topics: readonly CountedTopic[];
    filters: FigureFilters;
  }
>;

/** One page of what a query finds, with everything that could be asked for. */
export function explorer(
  { query, unknown }: ReadQuery,
  page: number,
  known: readonly KnownFigure[],
  { topics, trends }: Pick<Benchmark, "topics" | "trends">,
): Explorer {
  const found = exploreFigures(known, query);
  return {
    query,
    unknown,
    isFiltered: queryParameters(query).length > 0,
    total: known.length,
    found: found.length,
    page: figurePage(found, page),
    looser: found.length === 0 ? looserQueries(known, query) : [],
    topics: topics.map((topic) => ({
      topic,
      figures: exploreFigures(known, { ...everyFigure, topicId: topic.id }).length,
      trends: trends.filter(({ topicId }) => topicId === topic.id).length,
    })),
    filters: figureFilters(known),
  };
}
