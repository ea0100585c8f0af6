import { expect, test } from "vitest";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { lookQuestions } from "@/lib/content/look";

const { published, trends } = benchmarkOf(currentFiguresEdition);

test("the look asks five questions, each beside the newest edition that can carry a headline", () => {
  expect(lookQuestions().map(({ key, plan }) => [key, plan.publishedId])).toEqual([
    ["delay", "redhat-2024-delay"],
    ["incident", "redhat-2022-incident"],
    ["loss", "redhat-2022-loss"],
    ["concern", "redhat-2022-concern"],
    ["owner", "redhat-2022-owner"],
  ]);
});

test("no figure of the look is weak or without a sample size, and all but the delay of 2024 are the publisher's own", () => {
  for (const { key, plan } of lookQuestions()) {
    const beside = published.find((one) => one.id === plan.publishedId);
    expect(beside?.n, key).toBeGreaterThanOrEqual(300);
    expect(
      beside?.figures.some((figure) => figure.isWeak),
      key,
    ).toBe(false);
    expect(
      beside?.figures.every((figure) => figure.confidence === "primary"),
      key,
    ).toBe(key !== "delay");
  }
});

test("the look asks no more than the quick assessment, so that its answers can be taken along", () => {
  expect(lookQuestions().every(({ question }) => question.isQuick)).toBe(true);
});

test("the concern comes with the combined share of 2023", () => {
  const concern = lookQuestions().find(({ key }) => key === "concern");
  expect(trends.find(({ id }) => id === concern?.plan.trendId)?.points.at(-1)).toEqual({
    publishedId: "redhat-2023-concern",
    figureId: "redhat-2023-security-investment-concern-combined",
  });
});
