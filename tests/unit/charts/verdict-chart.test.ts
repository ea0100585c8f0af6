import { expect, test } from "vitest";
import { lowSize } from "@/lib/charts/scene";
import { trendScene } from "@/lib/charts/trend-scene";
import { trendImage, verdictSpec } from "@/lib/charts/verdict-chart";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";
import { strengthWords } from "@/lib/wording/strength-words";

const benchmark = benchmarkOf("2026.3");
const verdicts = benchmark.trends.map((plan) => trendVerdict(plan, benchmark));

test.each(verdicts.map((verdict) => [verdict.plan.id, verdict] as const))(
  "%s: even set low, every share is written at its point",
  (_, verdict) => {
    const spec = verdictSpec(verdict);
    if (spec === null) throw new Error("a chart is expected");
    const scene = trendScene(spec, lowSize);
    const said = scene.marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
    for (const { value, isWeak } of spec.segments.flat())
      expect([value, strengthWords(value, isWeak)].some((words) => said.includes(words))).toBe(true);
    expect(scene.plot.bottom - scene.plot.top).toBe(lowSize.plotHeight);
  },
);

test("a trend's picture says its verdict and its numbers to those who cannot see it", () => {
  const [delay] = verdicts;
  const picture = delay === undefined ? null : trendImage(delay);
  expect(picture).toContain("rose by eleven points (4 to 18) from 2020 to 2021");
  expect(picture).toContain("n 540");
});

test("a trend's picture and its name say which figure is weak and so left out", () => {
  const incident = verdicts.find(({ plan }) => plan.id === "incident");
  const picture = incident === undefined ? null : trendImage(incident);
  expect(picture).toContain("no clear change from 2021 to 2023; 2024 is left out: weak");
  expect(picture).toContain(">89 %, weak<");
});
