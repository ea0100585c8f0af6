import { expect, test } from "vitest";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { figureFaults } from "@/lib/content/figure-faults";
import type { Figure } from "@/lib/core/benchmark/figure";
import { percent } from "@/lib/wording/numbers";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";

const benchmark = benchmarkOf(currentFiguresEdition);
const faultsOf = (given: Partial<Figure>, n = 1712) =>
  figureFaults({ published: [makePublished({ n, figures: [makeFigure("yes", 0.5, given)] })] }, "f");
const known = new Map(
  benchmark.published.flatMap(({ figures }) => figures.map((figure) => [figure.id, figure] as const)),
);
const shown = (id: string) => percent(known.get(id)?.proportion ?? Number.NaN);

test("the newest edition has none", () => {
  expect(figureFaults(benchmark, "f")).toEqual([]);
});

// Counted in the raw answers that the publishers released.
test.each([
  ["cncf-2018-security-challenge-10-49-security", 85, "36 %"],
  ["cncf-2019-security-challenge-complexity", 502, "38 %"],
  ["cncf-2019-security-challenge-cultural-changes-with-development-team", 581, "43 %"],
  ["cncf-2019-security-challenge-asia-security", 78, "33 %"],
  ["cncf-2020-security-challenge-lack-of-training", 269, "27 %"],
  ["cncf-2021-tooling-policy-as-code", 35, "51 %"],
  ["cncf-2022-security-challenge-complexity", 668, "38 %"],
  ["cncf-2022-security-challenge-business-services-security", 31, "36 %"],
  ["cncf-2022-security-challenge-transportation-and-logistics-lack-of-training", 17, "41 %"],
  ["cncf-2022-oss-security-policy-information-technology-oss-fully-implemented", 302, "46 %"],
  ["cncf-2022-oss-security-policy-transportation-and-logistics-oss-fully-implemented", 20, "45 %"],
  ["cncf-2022-oss-security-policy-oss-planning-to-implement", 249, "15 %"],
  ["cncf-2022-policy-as-code-china-git-fully-implemented", 44, "35 %"],
  ["cncf-2022-sbom-sbom-fully-implemented", 368, "21 %"],
  ["cncf-2022-sbom-sbom-beginning-to-implement", 402, "23 %"],
  ["cncf-2022-sbom-business-services-sbom-fully-implemented", 23, "24 %"],
  ["cncf-2022-containers-in-production-planning-within-a-year", 73, "4 %"],
  ["cncf-2022-containers-in-production-no-near-term-plans", 31, "2 %"],
  ["cncf-2022-containers-in-production-united-states-or-canada-most-or-all-production-applications", 365, "42 %"],
  ["cncf-2022-hybrid-multi-cloud-1-000-4-999-hybrid-cloud", 252, "61 %"],
])("%s: %i gave the answer, shown as %s", (id, count, words) => {
  expect(known.get(id)?.count).toBe(count);
  expect(shown(id)).toBe(words);
});

test("a share of which one count alone is possible, or which lies between two whole percents, needs its count", () => {
  expect(faultsOf({ proportion: 0.215 })).toEqual([
    "f: figure-yes: proportion: 0.215 could be either of two whole percents: give its count",
    "f: figure-yes: proportion: only 368 of 1712 fit: give the count",
  ]);
  expect(faultsOf({ proportion: 0.235 })).toHaveLength(1);
  expect(faultsOf({ proportion: 0.234 }, 5000)).toEqual([]);
  expect(faultsOf({ proportion: 368 / 1712, count: 368 })).toEqual([]);
  expect(faultsOf({ proportion: 0.44 }, 39)).toHaveLength(1);
});

test("a grade that does not agree with the address is one", () => {
  expect(faultsOf({ isAtPublisher: false })).toHaveLength(1);
  expect(faultsOf({ caveat: "Read in a text copy of the report." })).toHaveLength(1);
  expect(faultsOf({ confidence: "secondary" })).toHaveLength(1);
  expect(faultsOf({ confidence: "secondary", caveat: "Read in the press." })).toEqual([]);
  expect(faultsOf({ sourceUrl: "http://example.org/report" })).toHaveLength(1);
});

test("two names of one dimension that mean the same are one", () => {
  const named = (label: string) =>
    makePublished({ id: label.toLowerCase(), segment: { dimension: "industry", label, ofId: "all" }, figures: [] });
  expect(figureFaults({ published: [named("Health care"), named("Healthcare")] }, "f")).toEqual([
    "f: segments: “Health care” and “Healthcare” mean the same",
  ]);
  expect(figureFaults({ published: [named("Software"), named("Software and technology")] }, "f")).toEqual([]);
});
