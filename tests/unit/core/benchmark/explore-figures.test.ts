import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureIndex } from "@/lib/content/figure-index";
import { exploreFigures, figureFilters, looserQueries } from "@/lib/core/benchmark/explore-figures";
import { everyFigure, type FigureQuery, type Who } from "@/lib/core/benchmark/figure-query";
import type { KnownFigure } from "@/lib/core/benchmark/known-figure";

const { known } = figureIndex();
const filters = figureFilters(known);
const who: fc.Arbitrary<Who> = fc.oneof(
  fc.constant({ kind: "everybody" } as const),
  fc.constantFrom(...filters.segments.map(({ dimension }) => ({ kind: "dimension", dimension }) as const)),
  fc.constantFrom(
    ...filters.segments.flatMap(({ dimension, labels }) =>
      labels.map((label) => ({ kind: "segment", dimension, label }) as const),
    ),
  ),
);
const someWords = fc
  .array(fc.constantFrom("security", "image", "container", "red", "kubernetes", "no", "in", "2022"), { maxLength: 3 })
  .map((words) => words.join(" "));
const queries: fc.Arbitrary<FigureQuery> = fc.record({
  topicId: fc.option(fc.constantFrom(...known.map(({ topic }) => topic.id))),
  publisher: fc.option(fc.constantFrom(...filters.publishers)),
  edition: fc.option(fc.constantFrom(...filters.editions)),
  who: fc.option(who),
  words: someWords,
});

/** What each part of a query means, said once more. */
function fits({ topicId, publisher, edition, who: of }: FigureQuery, { published, topic }: KnownFigure): boolean {
  const { segment } = published;
  const asked = [topicId, publisher, edition, of?.kind === "segment" ? of.label : null];
  const has = [topic.id, published.publisher, published.edition, segment?.label];
  const isOfAll = of?.kind !== "everybody" || segment === null;
  return isOfAll && asked.every((one, at) => one === null || one === has[at]);
}

describe("laws of finding", () => {
  test("every figure is found by asking for nothing, in the same order", () => {
    expect(exploreFigures(known, everyFigure)).toEqual(known);
  });

  test("what is found is a part of what there is, in its order, and fits", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const found = exploreFigures(known, query);
        expect(found).toEqual(known.filter((one) => found.includes(one)));
        expect(found.filter((one) => !fits(query, one))).toEqual([]);
      }),
    );
  });

  test("asking for more finds no more", () => {
    fc.assert(
      fc.property(queries, someWords, (query, more) => {
        const found = exploreFigures(known, { ...query, words: `${query.words} ${more}` });
        const before = exploreFigures(known, query);
        expect(found.filter((one) => !before.includes(one))).toEqual([]);
      }),
    );
  });

  test("two filters find what both find", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const inTopic = new Set(exploreFigures(known, { ...everyFigure, topicId: query.topicId }));
        const rest = exploreFigures(known, { ...query, topicId: null });
        expect(exploreFigures(known, query)).toEqual(rest.filter((one) => inTopic.has(one)));
      }),
    );
  });
});

test("a looser query finds something and asks for one thing less", () => {
  const query = { ...everyFigure, publisher: "Red Hat", edition: 2023, words: "zzz" };
  expect(exploreFigures(known, query)).toEqual([]);
  const looser = looserQueries(known, query);
  expect(looser.map(({ without }) => without)).toEqual(["words"]);
  expect(looser[0]?.found).toBe(exploreFigures(known, { ...query, words: "" }).length);
  expect(looserQueries(known, { ...everyFigure, words: "zzz" })).toEqual([]);
});

test("every value that is offered finds something; sizes stand by number", () => {
  for (const publisher of filters.publishers)
    expect(exploreFigures(known, { ...everyFigure, publisher }).length).toBeGreaterThan(0);
  for (const edition of filters.editions)
    expect(exploreFigures(known, { ...everyFigure, edition }).length).toBeGreaterThan(0);
  const sizes = filters.segments.find(({ dimension }) => dimension === "size")?.labels ?? [];
  expect(sizes.slice(0, 3)).toEqual(["1-9", "1-99", "10-49"]);
  expect(sizes.at(-1)).toBe("5,000+");
});
