import { describe, expect, test } from "vitest";
import type { TrendPlan } from "@/lib/core/benchmark/benchmark";
import { isIndicative, optionsOf, topicContents } from "@/lib/core/benchmark/topic-contents";
import { makeBenchmark, makeFigure, makePublished } from "@/tests/fixtures/make-published";

const topics = [{ id: "delay", title: "Delayed deployments", lead: "How often." }];
const segment = (label: string, n: number | null) =>
  makePublished({
    id: `new-${label}`,
    edition: 2024,
    segment: { dimension: "region", label, ofId: "new" },
    n,
    nReason: n === null ? "not stated" : null,
    figures: [makeFigure("no", 0.5, { id: `figure-${label}` })],
  });
const published = [
  makePublished({ id: "old", edition: 2020 }),
  makePublished({ id: "new", edition: 2024 }),
  makePublished({ id: "seen", edition: 2025, isTelemetry: true }),
  makePublished({ id: "elsewhere", topicId: "tools" }),
  ...[segment("Europe", 100), segment("Asia", 99), segment("Africa", 40), segment("Chile", 39), segment("Peru", null)],
];
const plan = (id: string, publishedIds: readonly string[]): TrendPlan => ({
  id,
  topicId: "delay",
  title: "Delay",
  measure: "said yes",
  rise: "worse",
  points: publishedIds.map((publishedId) => ({ publishedId, figureId: "figure-yes" })),
  breaks: [],
  missing: [],
  questionId: null,
  optionIds: [],
});
const trends = [plan("answers", ["old", "new"]), plan("observations", ["seen", "seen"])];
const contents = topicContents(makeBenchmark({ topics, published, trends }), "delay");

test("a topic that is not there is null", () => {
  expect(topicContents(makeBenchmark({ topics, published }), "constructor")).toBeNull();
});

test("what people answered stands apart from what products observed, the newest first", () => {
  expect(contents?.answered.map((one) => one.published.id)).toEqual(["new", "old"]);
  expect(contents?.observed.map((one) => one.published.id)).toEqual(["seen"]);
  expect(contents?.trends.map((one) => one.plan.id)).toEqual(["answers"]);
  expect(contents?.observedTrends.map((one) => one.plan.id)).toEqual(["observations"]);
  expect(contents?.figures).toBe(11);
});

describe("segments", () => {
  const question = contents?.answered[0];

  test("are shown from 40 on, and indicative under 100", () => {
    expect(question?.segments.map((one) => [one.published.segment?.label, one.isIndicative])).toEqual([
      ["Europe", false],
      ["Asia", true],
      ["Africa", true],
    ]);
    expect(question?.hiddenSegments).toBe(2);
  });

  test("only options that segments count have a column", () => {
    expect(question && optionsOf(question)).toEqual(["no"]);
  });

  test("everybody is never indicative", () => {
    expect(isIndicative({ segment: null, n: 50 })).toBe(false);
    expect(isIndicative({ segment: { dimension: "region", label: "Asia", ofId: "x" }, n: null })).toBe(false);
  });
});
