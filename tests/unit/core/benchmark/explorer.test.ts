import { expect, test } from "vitest";
import { figureIndex } from "@/lib/content/figure-index";
import { explorer } from "@/lib/core/benchmark/explorer";
import { everyFigure } from "@/lib/core/benchmark/figure-query";

const { known, benchmark } = figureIndex();
const view = (query: Partial<typeof everyFigure>, page = 1) =>
  explorer({ query: { ...everyFigure, ...query }, unknown: [] }, page, known, benchmark);

test("without a question every figure is there, on pages, and topics sum to all of them", () => {
  const { isFiltered, total, found, page, topics } = view({});
  expect([isFiltered, total, found, page.from]).toEqual([false, known.length, known.length, 1]);
  expect(topics.reduce((sum, { figures }) => sum + figures, 0)).toBe(known.length);
});

test("topics keep their count whatever is asked for", () => {
  expect(view({ topicId: "ai" }).topics).toEqual(view({}).topics);
  expect(view({ topicId: "ai" })).toMatchObject({ isFiltered: true, found: 7, looser: [] });
});

test("where nothing is found, less is offered", () => {
  const { found, page, looser } = view({ topicId: "ai", words: "zzz" });
  expect([found, page.groups]).toEqual([0, []]);
  expect(looser.map(({ without }) => without)).toEqual(["words"]);
});
