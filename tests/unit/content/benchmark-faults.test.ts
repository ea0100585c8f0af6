import { expect, test } from "vitest";
import { benchmarkFaults } from "@/lib/content/benchmark-faults";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { questionnaireOf } from "@/lib/content/questionnaires";
import type { Benchmark, ComparisonPlan, Figure, PublishedQuestion } from "@/lib/core/benchmark/figure";

const benchmark = benchmarkOf("2026.1");
const { industryQuestions } = questionnaireOf("2026.1");
const faults = (given: Partial<Benchmark>) => benchmarkFaults({ ...benchmark, ...given }, industryQuestions, "f");

const withPublished = (id: string, given: Partial<PublishedQuestion>) => ({
  published: benchmark.published.map((one) => (one.id === id ? { ...one, ...given } : one)),
});

/** The figures of a published question with the first of them changed. */
function withFigure(id: string, given: Partial<Figure>) {
  const figures = benchmark.published.find((one) => one.id === id)?.figures ?? [];
  return withPublished(id, {
    figures: figures.map((figure, index) => (index === 0 ? { ...figure, ...given } : figure)),
  });
}

const withPlan = (questionId: string, change: (plan: ComparisonPlan) => Partial<ComparisonPlan>) => ({
  plans: benchmark.plans.map((plan) => (plan.questionId === questionId ? { ...plan, ...change(plan) } : plan)),
});

/** The trend of deployment delay, changed. */
const withTrend = (given: Partial<NonNullable<ComparisonPlan["trend"]>>) =>
  withPlan("industry.delay", ({ trend }) => (trend === null ? {} : { trend: { ...trend, ...given } }));

const delayTrend = benchmark.plans.find((plan) => plan.questionId === "industry.delay")?.trend;

test("the figures 2026.1 have none", () => {
  expect(faults({})).toEqual([]);
});

test("a figure for an option that is not asked is one, with its file", () => {
  expect(faults(withFigure("redhat-2022-owner", { optionId: "board" }))).toEqual([
    "f/published/redhat-2022-owner.json: figures: no option board in industry.owner",
  ]);
});

test("a row that combines unknown options is one", () => {
  expect(faults(withFigure("redhat-2023-concern", { combines: ["board"] }))).toHaveLength(1);
});

test("complete shares that do not add up to a whole are one", () => {
  expect(faults(withFigure("redhat-2022-owner", { proportion: 0.34 }))).toEqual([
    "f/published/redhat-2022-owner.json: figures: sum to 0.910, though complete",
  ]);
});

test("shares that add up to a whole and are called incomplete are one", () => {
  expect(faults(withFigure("redhat-2021-devsecops", { proportion: 0.74 }))).toEqual([
    "f/published/redhat-2021-devsecops.json: isComplete: the figures sum to 0.990",
  ]);
});

test("a weak or derived figure without a caveat is one", () => {
  expect(faults(withFigure("redhat-2024-loss", { caveat: null }))).toHaveLength(1);
  expect(faults(withFigure("redhat-2023-loss", { isDerived: true }))).toHaveLength(1);
});

test("a plan beside a published question that is not there, or about something else, is one", () => {
  expect(faults(withPlan("industry.sbom", () => ({ publishedId: "nowhere" })))).toEqual([
    "f/plans.json: industry.sbom: publishedId: no published question nowhere",
  ]);
  expect(faults(withPlan("industry.sbom", () => ({ publishedId: "cncf-2022-policy-in-git" })))).toHaveLength(1);
});

test("a question without a plan is one", () => {
  expect(faults({ plans: benchmark.plans.slice(1) })).toEqual(["f/plans.json: industry.delay: not exactly one plan"]);
});

test("a trend that runs backwards, or breaks where no series changes, is one", () => {
  const points = [...(delayTrend?.points ?? [])].reverse();
  expect(faults(withTrend({ points })).filter((fault) => fault.includes("out of order"))).toHaveLength(4);
  expect(faults(withTrend({ breaks: [] }))).toEqual([
    "f/plans.json: industry.delay: trend.breaks: not where the series change",
  ]);
});

test("a trend through a figure that is not there is one", () => {
  const points = (delayTrend?.points ?? []).map((point) => ({ ...point, figureId: "none" }));
  expect(faults(withTrend({ points }))).toHaveLength(5);
});

test("an id used twice is one", () => {
  const [first] = benchmark.published;
  const published = first === undefined ? [] : [...benchmark.published, first];
  expect(faults({ published }).every((fault) => fault.endsWith("is used twice"))).toBe(true);
  expect(faults({ published })).not.toEqual([]);
});
