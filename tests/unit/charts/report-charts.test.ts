import { describe, expect, test } from "vitest";
import { alternativeText } from "@/lib/charts/alternative-text";
import { chartImage } from "@/lib/charts/chart-image";
import { paintSvg } from "@/lib/charts/paint-svg";
import { reportCharts } from "@/lib/charts/report-charts";
import { sizes } from "@/lib/charts/scene";
import { toScene } from "@/lib/charts/to-scene";
import { toTable } from "@/lib/charts/to-table";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { exampleAssessment } from "@/lib/content/example";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { buildReport } from "@/lib/core/report/build-report";
import type { Report } from "@/lib/core/report/report";

const { assessment, answers } = exampleAssessment();
const now = "2026-11-24T09:00:00.000Z";
const content = {
  assessment,
  questionnaire: questionnaireOf(assessment.questionnaireVersion),
  benchmark: benchmarkOf(assessment.figuresEdition),
  now,
};
const full = buildReport({ ...content, answers });
const empty = buildReport({ ...content, answers: [] });
const nothingApplies: Report = {
  ...full,
  result: null,
  domains: full.domains.map((domain) => ({ ...domain, result: null })),
};

describe.each([
  ["answered in full", full],
  ["without any answer", empty],
  ["where nothing applies", nothingApplies],
])("a report %s", (_, report) => {
  const charts = reportCharts(report);

  test("names every chart once, fit for an address", () => {
    const ids = charts.map((chart) => chart.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  test("says claim, measure, n and source with every chart", () => {
    for (const { spec } of charts) {
      const { claim, measure, n, sources } = spec.caption;
      for (const words of [claim, measure, n, sources[0].label]) expect(words.trim()).not.toBe("");
    }
  });

  test("has a table of as many cells as heads for every chart, and says it in words", () => {
    for (const { spec } of charts) {
      const { head, rows } = toTable(spec);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(head.length);
      expect(alternativeText(spec)).toContain(spec.caption.claim.replace(/\.$/, ""));
    }
  });

  test("draws every question and every trend, and the scores where there are any", () => {
    const ids = charts.map((chart) => chart.id);
    expect(ids.filter((id) => id.startsWith("bars-"))).toHaveLength(report.comparisons.length);
    expect(ids.filter((id) => id.startsWith("trend-"))).toHaveLength(
      report.comparisons.filter((comparison) => comparison.trend !== null).length,
    );
    expect(["gauge", "domains", "radar"].filter((id) => ids.includes(id))).toHaveLength(report.result === null ? 0 : 3);
  });
});

test("the gauge, the ledger and the radar show the report's whole points", () => {
  const [gauge, ledger] = reportCharts(full).map((chart) => chart.spec);
  expect(gauge).toMatchObject({
    points: full.result?.points,
    highPoints: full.result?.highPoints,
    targetPoints: full.result?.targetPoints,
  });
  if (ledger?.kind !== "ledger") throw new Error("no ledger");
  const distances = ledger.rows.flatMap((row) =>
    row.score === null ? [] : [row.score.points - row.score.targetPoints],
  );
  expect(distances).toEqual(distances.toSorted((one, two) => one - two));
});

test("a domain without an applicable control stands last in the ledger, without numbers, and not on the radar", () => {
  const [first] = full.domains;
  const report = {
    ...full,
    domains: full.domains.map((domain) => (domain === first ? { ...domain, result: null } : domain)),
  };
  const specs = reportCharts(report).map((chart) => chart.spec);
  const ledger = specs.find((spec) => spec.kind === "ledger");
  const radar = specs.find((spec) => spec.kind === "radar");
  expect(ledger?.rows.at(-1)).toMatchObject({ label: first?.shortTitle, score: null });
  expect(radar?.axes.map((axis) => axis.label)).not.toContain(first?.shortTitle);
  expect(radar?.caption.note).toContain("one domain");
});

test("a question with an answer marks its bar or says why not; without one, its chart is the published one", () => {
  const notes = (report: Report) =>
    reportCharts(report).flatMap(({ spec }) =>
      spec.kind === "bars" ? [{ note: spec.answerNote, bars: spec.bars }] : [],
    );
  for (const { note, bars } of notes(empty)) {
    expect(note).toBeNull();
    expect(bars.some((bar) => bar.whose !== null)).toBe(false);
  }
  for (const { note, bars } of notes(full)) expect(note === null).toBe(bars.some((bar) => bar.whose !== null));
});

test("points of a trend are joined within a segment only, and an edition without n is an open point", () => {
  const trends = reportCharts(full).flatMap(({ spec }) => (spec.kind === "trend" ? [spec] : []));
  expect(trends.length).toBeGreaterThan(0);
  for (const spec of trends) {
    const { marks } = toScene(spec, sizes.wide);
    const lines = marks.filter((mark) => mark.kind === "path" && mark.paint === "trend");
    const open = marks.filter((mark) => mark.kind === "circle" && mark.paint === "openPoint");
    const breaks = marks.filter((mark) => mark.kind === "line" && mark.paint === "break");
    expect(lines).toHaveLength(spec.segments.filter((all) => all.filter(({ isWeak }) => !isWeak).length > 1).length);
    expect(open).toHaveLength(spec.segments.flat().filter((point) => point.n === null).length);
    expect(breaks).toHaveLength(spec.breaks.length);
  }
});

const weakTrends = reportCharts(full).flatMap(({ spec }) =>
  spec.kind === "trend" && spec.segments.flat().some(({ isWeak }) => isWeak) ? [spec] : [],
);

test.each(Object.entries(sizes))(
  "a %s trend draws and labels a weak edition as weak, dashed as the way to it",
  (_, size) => {
    expect(weakTrends.length).toBeGreaterThan(2);
    for (const spec of weakTrends) {
      const { marks } = toScene(spec, size);
      const weak = spec.segments.flat().filter(({ isWeak }) => isWeak);
      const steps = spec.segments.flatMap((all) => all.slice(1).filter((to, at) => to.isWeak || all[at]?.isWeak));
      expect(marks.filter((mark) => mark.kind === "circle" && mark.paint === "weakPoint")).toHaveLength(weak.length);
      expect(marks.filter((mark) => mark.kind === "path" && mark.paint === "weakTrend")).toHaveLength(steps.length);
      const said = marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
      const isSaid = said.includes("Dashed: weak.") || weak.every(({ value }) => said.includes(`${value}, weak`));
      expect(isSaid).toBe(true);
    }
  },
);

test("no whole line is drawn to a weak edition", () => {
  const incident = weakTrends.find(({ caption }) => caption.claim.startsWith("At least one security incident"));
  if (incident === undefined) throw new Error("the incidents have a trend");
  expect(incident.caption.claim).toContain("from 2022 to 2023; 2024 is left out: weak");
  const paths = toScene(incident, sizes.wide).marks.filter((mark) => mark.kind === "path" && mark.paint === "trend");
  expect(paths.map((mark) => mark.kind === "path" && mark.d.match(/[ML]/g)?.length)).toEqual([3]);
});

test("the table and the text alternative of a trend say what is weak and compare nothing with it", () => {
  for (const spec of weakTrends) {
    const { rows } = toTable(spec);
    for (const [at, point] of spec.segments.flat().entries()) {
      const row = rows[at] ?? [];
      expect(row[2]).toBe(point.isWeak ? `${point.value}, weak` : point.value);
      if (point.isWeak) expect(row[5]).not.toBe("yes");
      if (point.isWeak) expect(alternativeText(spec)).toContain(`${point.value}, weak`);
    }
  }
});

test.each(Object.entries(sizes))("a %s trend says of every edition without n that it is not stated", (_, size) => {
  for (const { spec } of reportCharts(full)) {
    if (spec.kind !== "trend") continue;
    const open = spec.segments.flat().filter((point) => point.n === null).length;
    const said = toScene(spec, size).marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
    const isSaid =
      said.filter((text) => text === "n not stated").length === open || said.includes("Open circle: n not stated.");
    expect(isSaid).toBe(true);
  }
});

test("a chart can be had as an image by its name, and by no other", () => {
  expect(chartImage(reportCharts(full), "gauge")).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="312"/);
  expect(chartImage(reportCharts(full), "domains")).toContain('width="720"');
  expect(chartImage(reportCharts(full), "../gauge")).toBeNull();
  expect(chartImage(reportCharts(nothingApplies), "gauge")).toBeNull();
});

test("all pictures of a full report are light enough for a page that bears them twice", async () => {
  const { gzipSync } = await import("node:zlib");
  const page = reportCharts(full)
    .flatMap(({ id, spec }) =>
      Object.entries({ wide: sizes.wide, narrow: sizes.narrow }).map(([name, size]) =>
        paintSvg(toScene(spec, size), "web", { id: `${id}-${name}`, label: spec.caption.claim }),
      ),
    )
    .join("");
  expect(gzipSync(page).length).toBeLessThan(22_000);
});
