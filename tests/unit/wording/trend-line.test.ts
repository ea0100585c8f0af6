import { expect, test } from "vitest";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { lookQuestions } from "@/lib/content/look";
import { look } from "@/lib/core/benchmark/look";
import { trendLine } from "@/lib/wording/trend-line";

const trendOf = (key: string) => {
  const steps = look(lookQuestions(), benchmarkOf(currentFiguresEdition), new Map([["incident", "yes"]]));
  const trend = steps.find((step) => step.key === key)?.comparison.trend ?? null;
  if (trend === null) throw new Error("a trend is expected");
  return trend;
};

test("says the editions of the latest series in order", () => {
  expect(trendLine(trendOf("concern"))).toMatch(/: 31 % in 2022, 38 % in 2023$/);
});

test("leaves weak figures out, and says nothing of a single edition", () => {
  expect(trendLine(trendOf("loss"))).toMatch(/: 31 % in 2022, 37 % in 2023, 46 % in 2024$/);
  const weak = trendOf("incident")
    .segments.at(-2)
    ?.points.map(({ isWeak }) => isWeak);
  expect(weak).toEqual([false, false, false, true]);
  expect(trendLine(trendOf("delay"))).toBeNull();
});
