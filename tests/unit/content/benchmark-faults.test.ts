import { describe, expect, test } from "vitest";
import { benchmarkFaults } from "@/lib/content/benchmark-faults";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { questionnaireOf } from "@/lib/content/questionnaires";
import type { Benchmark, ComparisonPlan, Practice, TrendPlan } from "@/lib/core/benchmark/benchmark";
import type { Figure, PublishedQuestion } from "@/lib/core/benchmark/figure";

const benchmark = benchmarkOf("2026.3");
const faults = (given: Partial<Benchmark>) =>
  benchmarkFaults({ ...benchmark, ...given }, questionnaireOf("2026.1"), "f");

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

const withPlan = (questionId: string, given: Partial<ComparisonPlan>) => ({
  plans: benchmark.plans.map((plan) => (plan.questionId === questionId ? { ...plan, ...given } : plan)),
});

/** The trend of deployment delay, changed. */
const withTrend = (given: Partial<TrendPlan>) => ({
  trends: benchmark.trends.map((trend) => (trend.id === "delay" ? { ...trend, ...given } : trend)),
});
const delay = benchmark.trends.find((trend) => trend.id === "delay");

const owner2022 = "f/published/redhat-kubernetes-2022.json: redhat-2022-owner";

test("no edition of the figures has any", () => {
  expect(faults({})).toEqual([]);
  expect(benchmarkFaults(benchmarkOf("2026.1"), questionnaireOf("2026.1"), "f")).toEqual([]);
});

describe("of a published question", () => {
  test("a figure for an option that is not asked is one, with its file", () => {
    expect(faults(withFigure("redhat-2023-concern", { optionId: "board" }))).toEqual([
      "f/published/redhat-kubernetes-2023.json: redhat-2023-concern: figures: no option board",
    ]);
  });

  test("a row that combines unknown options is one", () => {
    expect(faults(withFigure("redhat-2023-concern", { combines: ["board"] }))).toHaveLength(1);
  });

  test("complete shares that do not add up to a whole are one", () => {
    expect(faults(withFigure("redhat-2022-owner", { proportion: 0.34 }))).toEqual([
      `${owner2022}: figures: sum to 0.910, though complete`,
    ]);
  });

  test("shares that add up to a whole and are called incomplete are one", () => {
    expect(faults(withFigure("redhat-2021-devsecops", { proportion: 0.74 }))).toEqual([
      "f/published/redhat-kubernetes-2021.json: redhat-2021-devsecops: isComplete: the figures sum to 0.990",
    ]);
  });

  test("a choice that has no whole and is called complete is one", () => {
    expect(faults(withPublished("cncf-2022-challenges", { isComplete: true }))).toContain(
      "f/published/cncf-survey-2022.json: cncf-2022-challenges: isComplete: a choice that is multiple has no whole",
    );
    expect(faults(withPublished("snyk-2021-owner", { isComplete: true, choice: "unknown" }))).toHaveLength(1);
  });

  test("a weak or derived figure without a caveat is one", () => {
    expect(faults(withFigure("redhat-2024-incident", { caveat: null }))).toHaveLength(1);
    expect(faults(withFigure("redhat-2023-loss", { isDerived: true, caveat: null }))).toHaveLength(1);
  });

  test("a topic or an industry question that is not there is one", () => {
    expect(faults(withPublished("redhat-2022-owner", { topicId: "weather" }))).toEqual([
      `${owner2022}: topicId: no topic weather`,
    ]);
    expect(faults(withPublished("aws-2020-pod-security", { questionId: "industry.psp" })).join()).toContain(
      "no question",
    );
  });

  test("no figures at all, and no segments, is one", () => {
    expect(faults(withPublished("snyk-2021-owner", { figures: [] })).join()).toContain("none, and no segments");
  });

  test("an id used twice is one", () => {
    const [first] = benchmark.published;
    const published = first === undefined ? [] : [...benchmark.published, first];
    expect(faults({ published }).every((fault) => fault.endsWith("is used twice"))).toBe(true);
    expect(faults({ published })).not.toEqual([]);
  });
});

describe("of a plan", () => {
  test("a published question that is not there, or is about something else, is one", () => {
    expect(faults(withPlan("industry.sbom", { publishedId: "nowhere" }))).toEqual([
      "f/plans.json: industry.sbom: publishedId: no published question nowhere",
    ]);
    expect(faults(withPlan("industry.sbom", { publishedId: "cncf-2022-policy-in-git" }))).toHaveLength(1);
  });

  test("a trend of another question is one", () => {
    expect(faults(withPlan("industry.sbom", { trendId: "delay" }))).toEqual([
      "f/plans.json: industry.sbom: trendId: no trend delay of this question",
    ]);
  });

  test("a question without a plan is one", () => {
    expect(faults({ plans: benchmark.plans.slice(1) })).toEqual(["f/plans.json: industry.delay: not exactly one plan"]);
  });
});

describe("of a trend", () => {
  test("points that run backwards, or breaks where no series changes, are one", () => {
    const points = [...(delay?.points ?? [])].reverse();
    expect(faults(withTrend({ points })).filter((fault) => fault.includes("out of order"))).toHaveLength(4);
    expect(faults(withTrend({ breaks: [] }))).toEqual(["f/trends.json: delay: breaks: not where the series change"]);
  });

  test("a figure that is not there is one", () => {
    const points = (delay?.points ?? []).map((point) => ({ ...point, figureId: "none" }));
    expect(faults(withTrend({ points }))).toHaveLength(5);
  });

  test("a point about another question, an option or a topic that is not there is one", () => {
    expect(faults(withTrend({ optionIds: ["perhaps"] }))).toEqual([
      "f/trends.json: delay: optionIds: no option perhaps",
    ]);
    expect(faults(withTrend({ topicId: "weather" }))).toEqual(["f/trends.json: delay: topicId: no topic weather"]);
    expect(faults(withTrend({ questionId: "industry.sbom", optionIds: [] })).join()).toContain("another question");
  });
});

describe("of a figure beside a control", () => {
  const [practice] = benchmark.practices;
  const withPractice = (given: Partial<Practice>) => ({
    practices: practice === undefined ? [] : [{ ...practice, ...given }],
  });

  test("a control or a figure that is not there is one", () => {
    expect(faults(withPractice({ controlId: "weather.rain" }))).toEqual([
      "f/practices.json: weather.rain: no such control",
    ]);
    expect(faults(withPractice({ figureId: "none" })).join()).toContain("no figure none");
  });

  test("a weak figure is one", () => {
    const weak = { publishedId: "redhat-2024-incident", figureId: "redhat-2024-incident-any-at-least-one" };
    expect(faults(withPractice(weak)).join()).toContain("is weak");
  });

  test("more figures than a row has room for are one, and so are levels out of order", () => {
    const three = practice === undefined ? [] : [practice, practice, practice];
    expect(faults({ practices: three }).join()).toContain("more than 2 figures");
    expect(faults(withPractice({ levels: [2, 1] })).join()).toContain("levels: not in order");
  });
});

describe("of a map from profile to segment", () => {
  const withRegion = (region: Readonly<Record<string, string>>) => ({
    segmentMaps: benchmark.segmentMaps.map((map) => ({ ...map, region })).slice(0, 1),
  });

  test("an answer that the profile does not offer is one", () => {
    expect(faults(withRegion({ atlantis: "Europe" }))).toEqual([
      "f/segment-maps.json: cncf-survey 2018: region: no option atlantis",
    ]);
  });

  test("a segment that the survey does not have is one", () => {
    expect(faults(withRegion({ europe: "Eurpoe" }))).toEqual([
      "f/segment-maps.json: cncf-survey 2018: region: no figure of Eurpoe",
    ]);
  });

  test("the survey of 2022 counts Mexico with Latin America and has coarser bands of size", () => {
    const map = benchmark.segmentMaps.find((one) => one.edition === 2022);
    expect(map?.region.mexico).toBe("Latin America and Caribbean");
    expect([map?.size["1-9"], map?.size["50-99"], map?.size["100-499"]]).toEqual(["1-99", "1-99", "100-999"]);
  });
});
