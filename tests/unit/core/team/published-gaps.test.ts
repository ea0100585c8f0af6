import { expect, test } from "vitest";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { publishedGaps } from "@/lib/core/team/published-gaps";

const gaps = publishedGaps(benchmarkOf(currentFiguresEdition));

test("developers and those who decide on security, as published, with n, interval and source", () => {
  const [first] = gaps;
  expect(first).toMatchObject({
    question: "How security-conscious are software developers in their work?",
    option: "Very security-conscious",
    publisher: "Chainguard",
    edition: 2023,
    gap: expect.closeTo(0.22, 12),
  });
  expect(first?.segments.map(({ label, n, proportion }) => [label, n, proportion])).toEqual([
    ["Developers", 252, 0.72],
    ["Security decision-makers", 268, 0.5],
  ]);
  for (const { interval, proportion } of first?.segments ?? []) {
    expect(interval?.low).toBeLessThan(proportion);
    expect(interval?.high).toBeGreaterThan(proportion);
  }
});

test("what two job functions answered alike is not listed, nor what nobody can tell without n", () => {
  expect(gaps.map(({ publishedId }) => publishedId)).not.toContain("chainguard-2023-obstacles");
  const benchmark = benchmarkOf(currentFiguresEdition);
  const unknown = benchmark.published.map((one) => ({ ...one, n: null, nReason: "not stated" }));
  expect(publishedGaps({ published: unknown })).toEqual([]);
});

test("the widest come first, and each says where it was read", () => {
  expect(gaps.length).toBeGreaterThan(1);
  expect(gaps.map(({ gap }) => gap)).toEqual(gaps.map(({ gap }) => gap).toSorted((one, two) => two - one));
  for (const { sourceUrl } of gaps) expect(sourceUrl).toMatch(/^https:/);
});
