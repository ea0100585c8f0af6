import { describe, expect, test } from "vitest";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import type { Reader } from "@/lib/core/benchmark/segment";
import { trendSegment } from "@/lib/core/benchmark/trend-segment";
import { wilson } from "@/lib/core/statistics/wilson";

const benchmark = benchmarkOf(currentFiguresEdition);
const plan = benchmark.trends.find(({ id }) => id === "challenge-security");
if (plan === undefined) throw new Error("a trend by segment is expected");
const reader = (profile: Readonly<Record<string, string>>): Reader => ({
  profile: new Map(Object.entries(profile)) as Reader["profile"],
  wanted: null,
});
const own = (dimension: "industry" | "region" | "size" | "job-function", token: string) =>
  trendSegment(plan, benchmark, reader({ [dimension]: token }), dimension);
const editions = (lines: NonNullable<ReturnType<typeof own>>["lines"]) =>
  lines.map(({ label, points }) => [label, points.map(({ edition }) => edition)]);

describe("the reader's own segment in the CNCF's security challenge, 2018 to 2022", () => {
  test("follows a region through every edition, in a line for each series", () => {
    const europe = own("region", "europe");
    expect(editions(europe?.lines ?? [])).toEqual([
      ["Europe", [2018, 2019, 2020]],
      ["Europe", [2021]],
      ["Europe", [2022]],
    ]);
    const first = europe?.lines[0]?.points[0];
    const published = benchmark.published.find(({ id }) => id === "cncf-2018-challenges-europe");
    const figure = published?.figures.find(({ option }) => option === "Security");
    expect(first).toMatchObject({ n: 665, proportion: figure?.proportion, isIndicative: false });
    expect(first?.interval).toEqual(wilson(figure?.proportion ?? 0, 665));
  });

  test("ends a line where the segment is bounded anew", () => {
    expect(editions(own("industry", "software")?.lines ?? []).map(([label]) => label)).toEqual([
      "Software",
      "Software and technology",
      "Information technology",
    ]);
  });

  test("leaves out an edition that does not tell the segment, or has fewer than 40 answers of it", () => {
    expect(editions(own("size", "1000-4999")?.lines ?? [])).toEqual([
      ["1,000-4,999", [2018, 2019, 2020]],
      ["1,000-4,999", [2022]],
    ]);
    expect(editions(own("industry", "telecommunications")?.lines ?? []).flat(2)).toContain(2020);
    const few = benchmark.published.map((one) => (one.id === "cncf-2020-challenges-europe" ? { ...one, n: 39 } : one));
    const without = trendSegment(plan, { ...benchmark, published: few }, reader({ region: "europe" }), "region");
    expect(editions(without?.lines ?? []).flat(2)).not.toContain(2020);
  });

  test("is indicative under 100 answers", () => {
    const telecommunications = own("industry", "telecommunications");
    const points = telecommunications?.lines.flatMap((line) => line.points) ?? [];
    expect(points.filter(({ isIndicative }) => isIndicative).map(({ n }) => n < 100)).not.toEqual([]);
    expect(points.every(({ n, isIndicative }) => isIndicative === n < 100)).toBe(true);
  });

  test("is nothing where one edition tells it or none: a profile that no survey has is no line", () => {
    expect(own("industry", "transportation")).toBeNull();
    expect(own("job-function", "developer")).toBeNull();
    expect(trendSegment(plan, benchmark, reader({}), "region")).toBeNull();
    expect(trendSegment(plan, benchmark, reader({ region: "europe" }), "container-count")).toBeNull();
  });
});

test("of all trends that a report shows, this is the only one whose editions publish segments", () => {
  const told = new Set(
    benchmark.published.flatMap(({ segment, n }) => (segment === null || n === null ? [] : segment.ofId)),
  );
  const drawn = new Set(benchmark.plans.map(({ trendId }) => trendId));
  const trends = benchmark.trends.filter(
    ({ points }) => points.filter(({ publishedId }) => told.has(publishedId)).length > 1,
  );
  expect(trends.filter(({ id }) => drawn.has(id)).map(({ id }) => id)).toEqual(["challenge-security"]);
});
