import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { benchmarkOf } from "@/lib/content/benchmarks";
import { published20261 } from "@/lib/content/published-2026-1";

const { published, plans } = benchmarkOf("2026.1");
const trendOf = (questionId: string) =>
  (plans.find((plan) => plan.questionId === questionId)?.trend?.points ?? []).map((point) => {
    const question = published.find((one) => one.id === point.publishedId);
    const figure = question?.figures.find((one) => one.id === point.figureId);
    return [question?.edition, figure?.proportion, question?.n];
  });

describe("the figures 2026.1", () => {
  test("are every file of the folder, under the name of its id", () => {
    const files = readdirSync("lib/content/figures/2026.1/published").map((name) => name.replace(".json", ""));
    expect(published20261.map(([name]) => name).sort()).toEqual(files.sort());
    expect(published.map((one) => one.id)).toEqual(published20261.map(([name]) => name));
  });

  test("are all used: in a distribution or in a trend", () => {
    const used = plans.flatMap((plan) => [
      plan.publishedId,
      ...(plan.trend?.points ?? []).map((point) => point.publishedId),
    ]);
    expect([...new Set(used)].sort()).toEqual(published.map((one) => one.id).sort());
  });

  test("carry the deployment delay of five editions, n as published", () => {
    expect(trendOf("industry.delay")).toEqual([
      [2020, 0.44, 540],
      [2021, 0.55, 500],
      [2023, 0.67, 600],
      [2024, 0.67, 600],
      [2026, 0.74, null],
    ]);
  });

  test("carry any incident, lost revenue and the concern about investment", () => {
    expect(trendOf("industry.incident").map(([, proportion]) => proportion)).toEqual([
      0.94, 0.94, 0.93, 0.9, 0.89, 0.97,
    ]);
    expect(trendOf("industry.loss").map(([, proportion]) => proportion)).toEqual([0.31, 0.37, 0.46]);
    expect(trendOf("industry.concern")).toEqual([
      [2019, 0.4, 392],
      [2022, 0.31, 300],
      [2023, 0.38, 600],
    ]);
  });

  test("call weak what was read at third hand, and not the deployment delay of 2024", () => {
    const weak = published.filter((one) => one.figures.some((figure) => figure.isWeak)).map((one) => one.id);
    expect(weak).toEqual(["redhat-2021-tools", "redhat-2022-worry", "redhat-2024-incident", "redhat-2024-loss"]);
  });

  test("derive the yes of a control survey from the published 'not yet'", () => {
    const signing = published.find((one) => one.id === "aws-2020-image-signing");
    expect(signing?.figures.map((figure) => [figure.optionId, figure.proportion, figure.isDerived])).toEqual([
      ["no", 0.894, false],
      ["yes", 0.106, true],
    ]);
  });
});

test("an edition that was never released does not exist", () => {
  expect(() => benchmarkOf("2025.1")).toThrow("2025.1");
});
