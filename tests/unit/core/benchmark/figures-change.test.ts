import { expect, test } from "vitest";
import { benchmarkOf } from "@/lib/content/benchmarks";
import type { Comparison } from "@/lib/core/benchmark/comparison";
import { figuresChanges } from "@/lib/core/benchmark/figures-change";
import { makeComparison, makeReport } from "@/tests/fixtures/make-report";

const delay = makeComparison("industry.delay", "yes");
const changes = (newer: Partial<Comparison>) => figuresChanges([delay], [{ ...delay, ...newer }]);
const summary = (given: Partial<Comparison["published"]>) =>
  changes({ published: { ...delay.published, ...given } })[0];
const chart = { kind: "chart" } as const;

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
  expect(changes({ bars })[0]?.values).toEqual([
    { place: { kind: "row", label: "Yes" }, of: "proportion", before: 0.67, after: 0.66 },
  ]);
});

test("a corrected n is a change, also where it is not stated any more", () => {
  expect(summary({ n: 599 })?.values).toEqual([{ place: chart, of: "n", before: 600, after: 599 }]);
  const unstated = summary({ n: null, nReason: "All responses are given, not who answered this." });
  expect(unstated?.values).toEqual([{ place: chart, of: "n", before: 600, after: null }]);
  expect(unstated?.texts.map(({ of }) => of)).toEqual(["n-reason"]);
});

test("a corrected n of an edition in the trend is a change", () => {
  const [first, ...rest] = delay.trend?.segments ?? [];
  if (delay.trend === null || first === undefined) throw new Error("the delay has a trend");
  const points = first.points.map((point) => (point.edition === 2020 ? { ...point, n: 300 } : point));
  const trend = { ...delay.trend, segments: [{ ...first, points }, ...rest] };
  const before = first.points.find(({ edition }) => edition === 2020)?.n;
  expect(changes({ trend })[0]?.values).toEqual([
    { place: { kind: "trend", edition: 2020 }, of: "n", before, after: 300 },
  ]);
});

test("what is said of the figures is a change: wording, population, base, caveat, address", () => {
  const said = {
    question: "Did you delay?",
    population: "Developers",
    base: "Container users",
    caveats: [...delay.published.caveats, "Rounded by the publisher."],
    sourceUrls: ["https://example.org/moved"],
  };
  const { question, population, sourceUrls } = delay.published;
  expect(summary(said)?.texts).toEqual([
    { place: chart, of: "question", gone: [question], came: ["Did you delay?"] },
    { place: chart, of: "population", gone: [population], came: ["Developers"] },
    { place: chart, of: "base", gone: [], came: ["Container users"] },
    { place: chart, of: "caveat", gone: [], came: ["Rounded by the publisher."] },
    { place: chart, of: "source", gone: sourceUrls, came: ["https://example.org/moved"] },
  ]);
});

test("an edition more or less in the trend is a change", () => {
  const { trend } = delay;
  if (trend === null) throw new Error("the delay has a trend");
  const without = { ...trend, segments: trend.segments.slice(1) };
  expect(changes({ trend: without })[0]).toMatchObject({ gained: [], lost: [2020, 2021] });
  expect(figuresChanges([{ ...delay, trend: null }], [delay])[0]?.gained).toEqual([2020, 2021, 2023, 2024, 2026]);
});

test("a segment that comes, goes, or becomes another is a change", () => {
  const told = makeReport().comparisons.find(({ segment }) => segment !== null);
  if (told?.segment === null || told === undefined) throw new Error("the example has a segment");
  const { segment } = told;
  const change = (before: Comparison["segment"], after: Comparison["segment"]) =>
    figuresChanges([{ ...told, segment: before }], [{ ...told, segment: after }])[0];
  expect(change(null, segment)?.segment).toEqual({ before: null, after: segment.label });
  expect(change(segment, null)?.segment).toEqual({ before: segment.label, after: null });
  expect(change(segment, { ...segment, label: "Asia" })?.segment).toEqual({ before: segment.label, after: "Asia" });
  expect(change(segment, { ...segment, n: 41 })?.values).toEqual([
    { place: { kind: "segment", label: segment.label }, of: "n", before: segment.n, after: 41 },
  ]);
});

test("nothing of a comparison changes unseen: every value in it, altered, is listed by what it is, or as something else", () => {
  const all = makeReport().comparisons;
  for (const comparison of all) {
    const paths = leavesOf(comparison);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const found = figuresChanges([comparison], [JSON.parse(altered(comparison, path))]);
      expect(found, `${comparison.questionId} ${path}`).toHaveLength(1);
      const [change] = found;
      const listed = (change?.values.length ?? 0) + (change?.texts.length ?? 0);
      if (/\.(n|proportion|question|population|base|caveats\.\d+|sourceUrls?(\.\d+)?)$/.test(path)) {
        expect(listed, `${comparison.questionId} ${path}`).toBeGreaterThan(0);
      }
    }
  }
});

test("a share kept more exactly, which shows the same, is no change", () => {
  const [first, ...others] = delay.bars;
  if (first?.proportion == null) throw new Error("a share is expected");
  const bars = [{ ...first, proportion: first.proportion + 0.001 }, ...others];
  expect(figuresChanges([delay], [{ ...delay, bars }])).toEqual([]);
});

test("a question that was not compared before is no change of one that was", () => {
  expect(figuresChanges([], [delay])).toEqual([]);
  expect(benchmarkOf("2026.1").plans).toHaveLength(20);
});

/** The paths of all values of what was published; the reader's own answer and our question are not among them. */
function leavesOf({ published, bars, difference, trend, segment }: Comparison): readonly string[] {
  const paths: string[] = [];
  const walk = (value: unknown, path: string) => {
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === "" ? key : `${path}.${key}`);
    } else paths.push(path);
  };
  walk({ published, bars, difference, trend, segment }, "");
  return paths.filter((path) => path.includes(".") || path === "difference");
}

function altered(comparison: Comparison, path: string): string {
  const other = (value: unknown) => {
    // As much as is seen of a share, a count or a design effect.
    if (typeof value === "number") return value < 1 ? value + 0.02 : value + 1;
    if (typeof value === "boolean") return !value;
    return `${value ?? ""} altered`;
  };
  const seen = (value: unknown, at: string): unknown => {
    if (at === path) return other(value);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((inner, index) => seen(inner, `${at}.${index}`));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, seen(inner, at === "" ? key : `${at}.${key}`)]),
    );
  };
  return JSON.stringify(seen(comparison, ""));
}
