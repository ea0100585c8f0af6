import type { Benchmark, Publication, TrendPlan } from "./benchmark";
import type { KnownFigure } from "./known-figure";

/** Everything known about one figure and what stands round it. */
export type FigureFacts = Readonly<{
  known: KnownFigure;
  publication: Publication;
  /** The other options of the same question, of the same respondents. */
  siblings: readonly KnownFigure[];
  /** The same option of everybody and of the question's segments. */
  segments: readonly KnownFigure[];
  /** The same option in the series' other editions, of the same respondents, oldest first. */
  editions: readonly KnownFigure[];
  /** Trends that it is a point of. */
  trends: readonly TrendPlan[];
  /** The editions of our content that hold it. */
  heldBy: readonly string[];
}>;

/**
 * The facts of a figure; null where there is none with this id.
 *
 * @param benchmarks every edition of our content, the current one last
 */
export function figureFacts(
  figureId: string,
  known: readonly KnownFigure[],
  benchmarks: readonly Benchmark[],
): FigureFacts | null {
  const one = known.find(({ figure }) => figure.id === figureId);
  const current = benchmarks.at(-1);
  const publication = current?.publications.find(({ id }) => id === one?.published.publicationId);
  if (one === undefined || current === undefined || publication === undefined) return null;
  const others = known.filter((other) => other !== one);
  const isSameOption = (other: KnownFigure) => other.figure.option === one.figure.option;
  return {
    known: one,
    publication,
    siblings: others.filter((other) => other.published.id === one.published.id),
    segments: others.filter((other) => isSameOption(other) && questionOf(other) === questionOf(one)),
    editions: others
      .filter((other) => isCounted(other, one) && isSameSeries(other, one) && questionOf(other) !== questionOf(one))
      .toSorted((first, second) => first.published.edition - second.published.edition),
    trends: current.trends.filter(({ points }) => points.some((point) => point.figureId === figureId)),
    heldBy: benchmarks
      .filter(({ published }) => published.some(({ figures }) => figures.some(({ id }) => id === figureId)))
      .map(({ edition }) => edition),
  };
}

function questionOf({ published }: KnownFigure): string {
  return published.segment?.ofId ?? published.id;
}

function isSameSeries({ published: one }: KnownFigure, { published: two }: KnownFigure): boolean {
  const isSameSegment = one.segment?.dimension === two.segment?.dimension && one.segment?.label === two.segment?.label;
  return one.seriesId === two.seriesId && isSameSegment;
}

/** Whether two figures count the same: the same words, or the same option of ours. */
function isCounted({ figure: one }: KnownFigure, { figure: two }: KnownFigure): boolean {
  return one.option === two.option || (one.optionId !== null && one.optionId === two.optionId);
}
