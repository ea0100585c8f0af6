import { expect, test } from "vitest";
import { benchmarkOf } from "@/lib/content/benchmarks";
import type { Comparison } from "@/lib/core/benchmark/comparison";
import { figuresChanges } from "@/lib/core/benchmark/figures-change";
import { makeComparison } from "@/tests/fixtures/make-report";

const delay = makeComparison("industry.delay", "yes");
const changes = (newer: Partial<Comparison>) => figuresChanges([delay], [{ ...delay, ...newer }]);

test("the same figures change nothing", () => {
  expect(changes({})).toEqual([]);
});

test("another edition in the chart is a change, by its name", () => {
  const published = { ...delay.published, id: "redhat-2027-delay", edition: 2027 };
  expect(changes({ published })[0]?.drawn).toEqual({
    before: "Red Hat, State of Kubernetes Security report 2024",
    after: "Red Hat, State of Kubernetes Security report 2027",
  });
});

test("a corrected proportion is a change, with both values", () => {
  const bars = delay.bars.map((bar) => (bar.label === "Yes" ? { ...bar, proportion: 0.66 } : bar));
  expect(changes({ bars })[0]?.figures).toEqual([{ label: "Yes", before: 0.67, after: 0.66 }]);
});

test("an edition more or less in the trend is a change", () => {
  const { trend } = delay;
  if (trend === null) throw new Error("the delay has a trend");
  const without = { ...trend, segments: trend.segments.slice(1) };
  expect(changes({ trend: without })[0]).toMatchObject({ gained: [], lost: [2020, 2021] });
  expect(figuresChanges([{ ...delay, trend: null }], [delay])[0]?.gained).toEqual([2020, 2021, 2023, 2024, 2026]);
});

test("a question that was not compared before is no change of one that was", () => {
  expect(figuresChanges([], [delay])).toEqual([]);
  expect(benchmarkOf("2026.1").plans).toHaveLength(20);
});
