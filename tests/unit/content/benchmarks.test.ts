import { describe, expect, test } from "vitest";
import { benchmarkOf, currentFiguresEdition, figuresEditions } from "@/lib/content/benchmarks";

function trendIn(edition: string, id: string) {
  const { published, trends } = benchmarkOf(edition);
  return (trends.find((trend) => trend.id === id)?.points ?? []).map((point) => {
    const question = published.find((one) => one.id === point.publishedId);
    const figure = question?.figures.find((one) => one.id === point.figureId);
    return [question?.edition, figure?.proportion, question?.n];
  });
}

test("the newest edition is the one that new assessments pin, and older ones stay", () => {
  expect(figuresEditions().map(({ edition }) => edition)).toEqual(["2026.1", "2026.2", "2026.3"]);
  expect(currentFiguresEdition).toBe("2026.3");
});

test("an edition that was never released does not exist", () => {
  expect(() => benchmarkOf("2025.1")).toThrow("2025.1");
});

describe.each(["2026.1", "2026.2", "2026.3"])("the figures %s", (edition) => {
  const { published } = benchmarkOf(edition);

  test("carry the deployment delay of five editions, n as published", () => {
    expect(trendIn(edition, "delay")).toEqual([
      [2020, 0.44, 540],
      [2021, 0.55, 500],
      [2023, 0.67, 600],
      [2024, 0.67, 600],
      [2026, 0.74, null],
    ]);
  });

  test("carry any incident, lost revenue and the concern about investment", () => {
    const proportions = trendIn(edition, "incident").map(([, proportion]) => proportion);
    expect(proportions).toEqual([0.94, 0.94, 0.93, 0.9, 0.89, 0.97]);
    expect(trendIn(edition, "loss").map(([, proportion]) => proportion)).toEqual([0.31, 0.37, 0.46]);
    expect(trendIn(edition, "concern")).toEqual([
      [2019, 0.4, 392],
      [2022, 0.31, 300],
      [2023, 0.38, 600],
    ]);
  });

  test("call weak what was read at third hand, and not the deployment delay of 2024", () => {
    const isWeak = (id: string) => published.find((one) => one.id === id)?.figures.some((figure) => figure.isWeak);
    for (const id of ["redhat-2021-tools", "redhat-2022-worry", "redhat-2024-incident"])
      expect(isWeak(id), id).toBe(true);
    expect(isWeak("redhat-2024-delay")).toBe(false);
    expect(isWeak("redhat-2024-loss")).toBe(edition !== "2026.3");
  });

  test("derive the yes of a control survey from the published 'not yet'", () => {
    const signing = published.find((one) => one.id === "aws-2020-image-signing");
    expect(signing?.figures.map((figure) => [figure.optionId, figure.proportion.toFixed(3), figure.isDerived])).toEqual(
      [
        ["no", "0.894", false],
        ["yes", "0.106", true],
      ],
    );
  });
});

describe("the figures 2026.3", () => {
  const { published, publications, topics } = benchmarkOf("2026.3");
  const figures = published.flatMap((one) => one.figures);

  test("are all 539 that were found, and what is derived from them", () => {
    expect(figures.filter((figure) => !figure.isDerived)).toHaveLength(539);
    expect(figures.filter((figure) => figure.isDerived)).toHaveLength(18);
  });

  test("keep telemetry apart from what people answered", () => {
    const watched = new Set(published.filter((one) => one.isTelemetry).map((one) => one.publisher));
    expect([...watched].toSorted()).toEqual(["Datadog", "Fairwinds", "Orca Security", "Sysdig", "Wiz"]);
  });

  test("use every publication and every topic", () => {
    const used = (key: "publicationId" | "topicId") => [...new Set(published.map((one) => one[key]))].toSorted();
    expect(used("publicationId")).toEqual(publications.map(({ id }) => id).toSorted());
    expect(used("topicId")).toEqual(topics.map(({ id }) => id).toSorted());
  });

  test("add up nothing whose kind of choice nobody states", () => {
    const unknown = published.filter((one) => one.choice === "unknown");
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.filter((one) => one.isComplete)).toEqual([]);
  });

  test("count a segment's option as everybody's, with an n of its own", () => {
    const europe = published.find((one) => one.id === "cncf-2022-containers-europe");
    expect([europe?.segment, europe?.n, europe?.figures[0]?.optionId, europe?.figures[0]?.proportion]).toEqual([
      { dimension: "region", label: "Europe", ofId: "cncf-2022-containers" },
      621,
      "most",
      300 / 621,
    ]);
  });
});

test("what the Palo Alto report leaves open is unknown and said, and has no shares that could be added up", () => {
  const { published, publications } = benchmarkOf("2026.3");
  const unknown = published.filter((one) => one.publicationId === "palo-alto-survey" && one.choice === "unknown");
  expect(unknown).toHaveLength(8);
  expect(unknown.filter(({ figures }) => figures.length !== 1)).toEqual([]);
  expect(publications.find(({ id }) => id === "palo-alto-survey")?.taken).toContain("stays unknown");
});
