import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureIndex } from "@/lib/content/figure-index";
import { everyFigure, queryNames, queryParameters, readFigureQuery } from "@/lib/core/benchmark/figure-query";

const { known } = figureIndex();
const read = (given: Readonly<Record<string, string>>) => readFigureQuery(new Map(Object.entries(given)), known);

describe("what an address asks for", () => {
  test("nothing is every figure", () => {
    expect(read({})).toEqual({ query: everyFigure, unknown: [] });
    expect(read({ topic: "", words: "  " })).toEqual({ query: everyFigure, unknown: [] });
  });

  test("each part by itself", () => {
    expect(read({ topic: "delay" }).query.topicId).toBe("delay");
    expect(read({ publisher: "Red Hat" }).query.publisher).toBe("Red Hat");
    expect(read({ year: "2022" }).query.edition).toBe(2022);
    expect(read({ words: " signed  images " }).query.words).toBe("signed images");
    expect(read({ who: "everybody" }).query.who).toEqual({ kind: "everybody" });
    expect(read({ who: "size" }).query.who).toEqual({ kind: "dimension", dimension: "size" });
    expect(read({ who: "size:5,000+" }).query.who).toEqual({ kind: "segment", dimension: "size", label: "5,000+" });
  });

  test("a value that no figure has is left out and named", () => {
    const given = { topic: "nope", publisher: "red hat", year: "1999", who: "size:everyone", words: "x" };
    expect(read(given)).toEqual({
      query: { ...everyFigure, words: "x" },
      unknown: [
        { name: "topic", value: "nope" },
        { name: "publisher", value: "red hat" },
        { name: "year", value: "1999" },
        { name: "who", value: "size:everyone" },
      ],
    });
  });

  test.each(["__proto__", "constructor", "02022", "2022.0", "2022 ", "\u0000", "\ud800"])(
    "%j is no surprise",
    (value) => {
      for (const name of queryNames) expect(() => read({ [name]: value })).not.toThrow();
    },
  );

  test("a search is at most a hundred characters of whole letters", () => {
    expect(read({ words: "a".repeat(1000) }).query.words).toHaveLength(100);
    expect(read({ words: "a\ud800b" }).query.words).toBe("ab");
  });
});

test("a query goes into an address and comes back the same", () => {
  const value = (from: readonly string[]) => fc.option(fc.constantFrom(...from), { nil: "" });
  const given = fc.record({
    topic: value(known.map(({ topic }) => topic.id)),
    publisher: value(known.map(({ published }) => published.publisher)),
    year: value(known.map(({ published }) => String(published.edition))),
    who: value(["everybody", "size", "region:Europe"]),
    words: fc.string({ unit: "grapheme", maxLength: 120 }),
  });
  fc.assert(
    fc.property(given, (one) => {
      const { query, unknown } = read(one);
      expect(unknown).toEqual([]);
      expect(read(Object.fromEntries(queryParameters(query))).query).toEqual(query);
    }),
  );
});
