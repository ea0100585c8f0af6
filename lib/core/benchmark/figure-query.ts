import type { Dimension } from "./figure";
import type { KnownFigure } from "./known-figure";

/** Of whom figures are: of everybody asked, of any segment of a dimension, or of one segment. */
export type Who =
  | Readonly<{ kind: "everybody" }>
  | Readonly<{ kind: "dimension"; dimension: Dimension }>
  | Readonly<{ kind: "segment"; dimension: Dimension; label: string }>;

/** Which figures somebody looks for; null and no words: whichever. */
export type FigureQuery = Readonly<{
  topicId: string | null;
  publisher: string | null;
  edition: number | null;
  who: Who | null;
  words: string;
}>;

/** The names that the parts of a query have in an address. */
export const queryNames = ["topic", "publisher", "year", "who", "words"] as const;
export type QueryName = (typeof queryNames)[number];

/** A query as read, and what was given that no figure has: those parts are left out of it. */
export type ReadQuery = Readonly<{
  query: FigureQuery;
  unknown: readonly Readonly<{ name: QueryName; value: string }>[];
}>;

export const everyFigure: FigureQuery = { topicId: null, publisher: null, edition: null, who: null, words: "" };

const longestSearch = 100;

/** Reads a query out of an address. A value that no figure has is left out and named. */
export function readFigureQuery(given: ReadonlyMap<string, string>, known: readonly KnownFigure[]): ReadQuery {
  const textOf = (name: QueryName) => (given.get(name) ?? "").trim().replaceAll(/\s+/g, " ");
  const find = <T>(name: QueryName, valuesOf: (one: KnownFigure) => readonly (readonly [string, T])[]): T | null => {
    const value = textOf(name);
    if (value === "") return null;
    const found = known.flatMap(valuesOf).find(([words]) => words === value);
    return found === undefined ? null : found[1];
  };
  const query: FigureQuery = {
    topicId: find("topic", ({ topic }) => [[topic.id, topic.id]]),
    publisher: find("publisher", ({ published }) => [[published.publisher, published.publisher]]),
    edition: find("year", ({ published }) => [[String(published.edition), published.edition]]),
    who: find("who", whoseFigure),
    words: textOf("words")
      .slice(0, longestSearch)
      .replaceAll(/\p{Cs}/gu, ""),
  };
  const said = new Map(queryParameters(query));
  const unknown = queryNames.flatMap((name) => {
    const value = textOf(name);
    return value === "" || said.has(name) ? [] : [{ name, value: value.slice(0, longestSearch) }];
  });
  return { query, unknown };
}

/** A query's parts by the names that they have in an address, always in one order, without those that say nothing. */
export function queryParameters({ topicId, publisher, edition, who, words }: FigureQuery): [QueryName, string][] {
  const all: [QueryName, string][] = [
    ["topic", topicId ?? ""],
    ["publisher", publisher ?? ""],
    ["year", edition === null ? "" : String(edition)],
    ["who", who === null ? "" : whoValue(who)],
    ["words", words],
  ];
  return all.filter(([, value]) => value !== "");
}

/** How an address names those whose figures are meant: "everybody", "size", "size:5,000+". */
export function whoValue(who: Who): string {
  switch (who.kind) {
    case "everybody":
      return "everybody";
    case "dimension":
      return who.dimension;
    case "segment":
      return `${who.dimension}:${who.label}`;
  }
}

/** Every way to say whose figure this is. */
function whoseFigure({ published: { segment } }: KnownFigure): readonly (readonly [string, Who])[] {
  const { dimension, label } = segment ?? {};
  const whose: readonly Who[] =
    dimension === undefined || label === undefined
      ? [{ kind: "everybody" }]
      : [
          { kind: "dimension", dimension },
          { kind: "segment", dimension, label },
        ];
  return whose.map((who) => [whoValue(who), who]);
}
