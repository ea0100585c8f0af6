import { describe, expect, test } from "vitest";
import { alternativeText } from "@/lib/charts/alternative-text";
import { publishedChart } from "@/lib/charts/published-chart";
import { shareBar } from "@/lib/charts/share-bar";
import { toTable } from "@/lib/charts/to-table";
import { topicCharts } from "@/lib/charts/topic-charts";
import { figureIndex } from "@/lib/content/figure-index";
import { topicContents } from "@/lib/core/benchmark/topic-contents";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";

const { benchmark } = figureIndex();
const charts = benchmark.topics.flatMap(({ id }) => {
  const contents = topicContents(benchmark, id);
  return contents === null ? [] : topicCharts(contents);
});

describe("the charts of all topics", () => {
  test("speak of whiskers where there are some, and only there", () => {
    for (const { id, spec } of charts)
      expect(spec.caption.measure.includes("hiskers"), id).toBe(/"interval":\{/.test(JSON.stringify(spec)));
  });

  test("have names of their own: every trend, and every question of two figures or more", () => {
    const questions = benchmark.published.filter(({ segment, figures }) => segment === null && figures.length > 1);
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
    expect(charts).toHaveLength(benchmark.trends.length + questions.length);
  });

  test("say nothing to a reader who was not asked", () => {
    const said = charts.map(({ spec }) => JSON.stringify([toTable(spec), alternativeText(spec)]));
    expect(said.filter((words) => /\byou/i.test(words.replaceAll(/“[^”]*”/g, "")))).toEqual([]);
  });
});

test("a question's chart says its wording, n, base and caveats, and marks what is weak", () => {
  const spec = publishedChart(
    makePublished({
      base: "Users",
      figures: [makeFigure("yes", 0.67, { isWeak: true, caveat: "Limping." }), makeFigure("no", 0.33)],
    }),
  );
  expect(spec?.caption).toMatchObject({ n: "n = 600", note: "Asked of: Users. Limping." });
  expect(spec?.caption.measure).toContain("“Did it?” Yes or no; whiskers");
  expect(spec?.bars.map(({ value }) => value)).toEqual(["67 %, weak", "33 %"]);
  expect(publishedChart(makePublished({ figures: [] }))).toBeNull();
});

test("a bar in a row is as long as its share and ends at its number", () => {
  const bar = shareBar(0.5, null).toString();
  expect(bar).toContain('d="M0.5 2.5H60V11.5H0.5z"');
  expect(bar).toContain('aria-hidden="true"');
  expect(bar).not.toContain('class="w"');
  expect(shareBar(0.5, { low: 0.4, high: 0.6 }).toString()).toContain('class="w"');
});
