import { expect, test } from "vitest";
import { trendsMarkup } from "@/components/trends/trends-markup";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { comparables } from "@/lib/core/benchmark/trend-tally";
import { trendVerdict } from "@/lib/core/benchmark/trend-verdict";

const benchmark = benchmarkOf("2026.3");
const verdicts = benchmark.trends.map((plan) => trendVerdict(plan, benchmark));
const page = trendsMarkup(verdicts).toString();
const part = (id: string) =>
  page.split(`<section class="reading-part" id="${id}"`)[1]?.split('<section class="reading-part"')[0] ?? "";
const rowsIn = (id: string) => part(id).match(/<li class="trend-row"/g)?.length ?? 0;

test("every comparison and every measure without one has its row, telemetry apart from what people answered", () => {
  const kinds = ["rose", "fell", "no-clear-change"];
  expect(kinds.map(rowsIn).reduce((sum, one) => sum + one, 0)).toBe(comparables(verdicts).length);
  expect(rowsIn("telemetry")).toBe(verdicts.filter(({ isTelemetry }) => isTelemetry).length);
  const asked = verdicts.filter((verdict) => !verdict.isTelemetry && comparables([verdict]).length === 0);
  expect(rowsIn("nobody-can-say")).toBe(asked.length);
  expect(part("telemetry")).toContain("EKS clusters with an exposed API server");
  expect(part("telemetry")).toContain("not what people answered");
});

test("a row says measure, editions, shares, difference, what is missing, and leads to its topic and sources", () => {
  const row = part("rose").split('<li class="trend-row"')[1] ?? "";
  for (const words of [
    "Deployments delayed or slowed over security",
    "Rose by eleven points (4 to 18) from 2020 to 2021: ",
    "worse for security",
    "Delayed or slowed an application deployment",
    "+11 points, interval 4 to 18",
    "It holds up to a design effect of 2.7.",
    "No figure for 2022 was found.",
    'href="/benchmarks/delay"',
    'href="/method#series"',
    'href="/trends/charts/delay/image.svg"',
    "Red Hat, State of Kubernetes Security report 2024",
    "View as table",
  ])
    expect(row).toContain(words);
});

test("every id stands once, and every jump has its target", () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const jumps = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(jumps.length).toBeGreaterThan(8);
  expect(jumps.filter((id) => !ids.includes(id))).toEqual([]);
});

test("no tag sticks to a word, and nothing bears a style attribute", () => {
  expect(page).not.toMatch(/[.,;:a-z]<a /);
  expect(page).not.toMatch(/\sstyle=/);
});
