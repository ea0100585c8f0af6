import { expect, test } from "vitest";
import { chartMarkup } from "@/components/charts/chart";
import { levelBoxes } from "@/components/charts/level-boxes";
import { parseDrawable, toDrawable } from "@/lib/charts/drawable";
import type { BarsSpec, ChartSpec } from "@/lib/charts/spec";
import { specImage } from "@/lib/charts/spec-image";
import { reportControl } from "@/lib/core/report/build-result";
import { makeBenchmark } from "@/tests/fixtures/make-published";
import { makeQuestionnaire, makeState } from "@/tests/fixtures/make-questionnaire";
import { readMarkup } from "@/tests/fixtures/read-markup";

const spec: BarsSpec = {
  kind: "bars",
  caption: {
    claim: "Two in three <b>delayed</b>",
    measure: "“Did you delay?” One answer.",
    n: "n = 600",
    note: "Asked of those with containers.",
    sources: [{ label: "A publisher, A report 2024", url: "https://example.org/report" }],
  },
  bars: [
    {
      label: "Yes",
      kind: "published",
      proportion: 0.67,
      interval: { low: 0.63, high: 0.71 },
      value: "67 %",
      whose: "your answer",
      segment: { label: "Europe", proportion: 0.6, interval: { low: 0.55, high: 0.65 }, value: "60 %" },
    },
    { label: "No", kind: "derived", proportion: 0.33, interval: null, value: "33 %", whose: null, segment: null },
  ],
  answerNote: null,
};
const mark = {
  edition: 2024,
  report: "A report",
  proportion: 0.67,
  interval: null,
  value: "67 %",
  n: null,
  isWeak: false,
};
const html = readMarkup(chartMarkup({ id: "one", spec }, "/example"));

test("a chart is readable without script: finding, measure, note, n, source, both placings and a table", () => {
  expect(html).toContain(
    '<h3 class="chart-claim" id="chart-one-claim">Two in three &#60;b&#62;delayed&#60;/b&#62;</h3>',
  );
  for (const words of ["Did you delay?", "n\u00a0=\u00a0600", "Asked of those with containers.", "View as table"])
    expect(html).toContain(words);
  expect(html).toContain('<a href="https://example.org/report">A publisher, A report 2024</a>');
  expect(html.match(/<svg class="c"/g)).toHaveLength(2);
  expect(html).not.toContain("recharts");
});

test("its table names columns and rows as such, and says which answer is the reader's", () => {
  expect(html.match(/<th scope="col">/g)).toHaveLength(6);
  expect(html).toContain(
    '<th scope="row">Yes</th><td>67 %</td><td>63 to 71 %</td><td>your answer</td><td>60 %</td><td>55 to 65 %</td>',
  );
  expect(html).toContain('<th scope="row">No</th><td>33 %, by arithmetic</td><td>–</td><td></td><td>–</td><td>–</td>');
});

test("nothing that the server renders bears a style attribute", () => {
  expect(html).not.toMatch(/\sstyle=/);
});

test("it leads to its image, from which a script draws it anew", () => {
  expect(html).toContain('<a href="/example/charts/one/image.svg" download>Image</a>');
  expect(html).toContain('<figure class="chart can-live"');
  const image = specImage({ id: "one", spec });
  const escaped = /<metadata>(.*?)<\/metadata>/.exec(image)?.[1] ?? "";
  const data = escaped.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  expect(parseDrawable(data)).toEqual(toDrawable(spec));
});

test("a picture that no script draws anew says so, and its image carries no data", () => {
  const matrix: ChartSpec = { kind: "matrix", caption: spec.caption, columns: ["A"], last: "All", rows: [] };
  expect(chartMarkup({ id: "two", spec: matrix }, "/example").toString()).toContain('<figure class="chart" id');
  expect(specImage({ id: "two", spec: matrix })).not.toContain("<metadata");
});

test("the level boxes say level and target, or that the level is not known", () => {
  const control = (level: number | null) =>
    reportControl(makeState(level ?? "unsure"), makeQuestionnaire(), "baseline", makeBenchmark());
  expect(levelBoxes("a", control(2)).toString()).toContain('aria-label="level 2, target 3"');
  expect(levelBoxes("b", control(null)).toString()).toContain('aria-label="not known, target 3"');
});

test("its caption leads to the paragraph of the method that it stands on", () => {
  const paragraphOf = (one: ChartSpec) =>
    /href="\/method#([a-z-]+)"/.exec(chartMarkup({ id: "one", spec: one }, "/example").toString())?.[1];
  expect(paragraphOf(spec)).toBe("intervals");
  expect(paragraphOf({ ...spec, bars: spec.bars.map((bar) => ({ ...bar, interval: null })) })).toBe("comparable");
  const { caption } = spec;
  expect(
    paragraphOf({
      kind: "trend",
      caption,
      measure: "yes",
      segments: [[mark]],
      own: null,
      breaks: [],
      answerNote: null,
    }),
  ).toBe("series");
  expect(paragraphOf({ kind: "ledger", caption, rows: [] })).toBe("score");
});
