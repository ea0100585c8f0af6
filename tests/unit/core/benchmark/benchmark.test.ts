import { expect, test } from "vitest";
import { publicationSchema, publishedOf, trendPlanSchema } from "@/lib/core/benchmark/benchmark";
import { makeBenchmark, makePublished } from "@/tests/fixtures/make-published";

test("a published question is found by its id, and one that is not there is refused", () => {
  const benchmark = makeBenchmark({ published: [makePublished({ id: "vendor-2024-delay" })] });
  expect(publishedOf(benchmark, "vendor-2024-delay").edition).toBe(2024);
  expect(() => publishedOf(benchmark, "vendor-2025-delay")).toThrow("vendor-2025-delay");
});

test("one point makes no trend", () => {
  const point = { publishedId: "vendor-2024-delay", figureId: "figure-yes" };
  const trend = { id: "delay", topicId: "delay", title: "Delay", measure: "Delayed", rise: "worse", breaks: [] };
  const whole = { ...trend, missing: [], questionId: null, optionIds: [] };
  expect(trendPlanSchema.safeParse({ ...whole, points: [point, point] }).success).toBe(true);
  expect(trendPlanSchema.safeParse({ ...whole, points: [point] }).success).toBe(false);
});

test("a publication says what its licence allows, even where it has none of its own", () => {
  const publication = {
    id: "a",
    publisher: "A",
    report: "B",
    kind: "survey",
    url: "https://a.example",
    sites: ["a.example/"],
    licence: null,
  };
  expect(publicationSchema.safeParse({ ...publication, taken: "One figure." }).success).toBe(false);
  expect(publicationSchema.safeParse({ ...publication, taken: "One figure.", licenceWords: "None." }).success).toBe(
    true,
  );
});
