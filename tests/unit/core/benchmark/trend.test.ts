import { expect, test } from "vitest";
import type { TrendPlan } from "@/lib/core/benchmark/benchmark";
import { trend } from "@/lib/core/benchmark/trend";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";

const edition = (year: number, seriesId: string, proportion: number, n: number | null) =>
  makePublished({
    id: `vendor-${year}`,
    seriesId,
    edition: year,
    n,
    nReason: n === null ? "not stated" : null,
    figures: [makeFigure("yes", proportion, { id: `figure-${year}` })],
  });
const published = [
  edition(2020, "one", 0.44, 540),
  edition(2021, "one", 0.55, 500),
  edition(2023, "two", 0.67, 600),
  edition(2026, "three", 0.74, null),
];
const plan: TrendPlan = {
  id: "delay",
  topicId: "delay",
  title: "Delayed deployments",
  rise: "worse",
  missing: [],
  questionId: null,
  measure: "said yes",
  points: published.map((one) => ({ publishedId: one.id, figureId: one.figures[0]?.id ?? "" })),
  breaks: [{ after: 2021, before: 2023, words: "new wording" }],
  optionIds: ["yes"],
};
const benchmark = { published, trends: [plan] };

test("joins editions of one series only, and compares neighbours by Newcombe's interval", () => {
  const { segments, changes } = trend(plan, benchmark, { kind: "options", optionIds: ["yes"], labels: ["Yes"] });
  expect(segments.map((segment) => segment.points.map((point) => point.edition))).toEqual([
    [2020, 2021],
    [2023],
    [2026],
  ]);
  expect(changes).toMatchObject([{ from: 2020, to: 2021, change: { kind: "rose", points: 11, certainty: "clear" } }]);
  expect(changes[0]?.change?.interval.low).toBeGreaterThan(0.03);
  expect(changes[0]?.change?.interval.high).toBeLessThan(0.18);
});

test("a point without n has no interval", () => {
  const { segments } = trend(plan, benchmark, { kind: "unanswered" });
  expect(segments.at(-1)?.points[0]?.interval).toBeNull();
});

test("says whether the reader is among those counted, and null where that is not known", () => {
  const isYours = (optionId: string) =>
    trend(plan, benchmark, { kind: "options", optionIds: [optionId], labels: [] }).isYours;
  expect([isYours("yes"), isYours("no"), trend(plan, benchmark, { kind: "unsure" }).isYours]).toEqual([
    true,
    false,
    null,
  ]);
});

test("a plan that names a missing figure is refused", () => {
  expect(() =>
    trend({ ...plan, points: [{ publishedId: "vendor-2020", figureId: "nothing" }] }, benchmark, { kind: "unsure" }),
  ).toThrow("nothing");
});
