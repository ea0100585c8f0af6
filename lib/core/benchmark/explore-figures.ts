import type { Dimension } from "./figure";
import { everyFigure, type FigureQuery, type Who } from "./figure-query";
import type { KnownFigure } from "./known-figure";
import { isFound } from "./search-words";

/** The figures that fit every part of a query, in their order. */
export function exploreFigures(known: readonly KnownFigure[], query: FigureQuery): readonly KnownFigure[] {
  const { topicId, publisher, edition, who, words } = query;
  return known.filter(
    ({ published, topic, searched }) =>
      (topicId === null || topic.id === topicId) &&
      (publisher === null || published.publisher === publisher) &&
      (edition === null || published.edition === edition) &&
      (who === null || isOf(who, published.segment)) &&
      isFound(words, searched),
  );
}

function isOf(who: Who, segment: KnownFigure["published"]["segment"]): boolean {
  switch (who.kind) {
    case "everybody":
      return segment === null;
    case "dimension":
      return segment?.dimension === who.dimension;
    case "segment":
      return segment?.dimension === who.dimension && segment.label === who.label;
  }
}

/** A query with one part less, and how many figures it finds. */
export type LooserQuery = Readonly<{ without: keyof FigureQuery; query: FigureQuery; found: number }>;

/** The ways to ask for more: each part of a query left out by itself, where that finds anything. */
export function looserQueries(known: readonly KnownFigure[], query: FigureQuery): readonly LooserQuery[] {
  const parts = (["words", "who", "edition", "publisher", "topicId"] as const).filter(
    (part) => query[part] !== everyFigure[part],
  );
  return parts.flatMap((without) => {
    const looser = { ...query, [without]: everyFigure[without] };
    const found = exploreFigures(known, looser).length;
    return found === 0 || parts.length === 1 ? [] : [{ without, query: looser, found }];
  });
}

/** What can be asked for, each value with figures behind it: publishers by name, the newest year first. */
export type FigureFilters = Readonly<{
  publishers: readonly string[];
  editions: readonly number[];
  segments: readonly Readonly<{ dimension: Dimension; labels: readonly string[] }>[];
}>;

/** The values that these figures have. */
export function figureFilters(known: readonly KnownFigure[]): FigureFilters {
  const segments = new Map<Dimension, Set<string>>();
  for (const { published } of known) {
    if (published.segment === null) continue;
    const { dimension, label } = published.segment;
    segments.set(dimension, (segments.get(dimension) ?? new Set()).add(label));
  }
  return {
    publishers: [...new Set(known.map(({ published }) => published.publisher))].toSorted((one, two) =>
      one.localeCompare(two, "en"),
    ),
    editions: [...new Set(known.map(({ published }) => published.edition))].toSorted((one, two) => two - one),
    segments: [...segments].map(([dimension, labels]) => ({ dimension, labels: [...labels].toSorted(byLabel) })),
  };
}

/** Sizes by number, the rest by name. */
function byLabel(one: string, two: string): number {
  const plain = (label: string) => label.replaceAll(",", "");
  return plain(one).localeCompare(plain(two), "en", { numeric: true });
}
