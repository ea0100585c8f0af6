import { expect, test } from "vitest";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { methodExamples } from "@/lib/core/report/method-examples";
import { wilson } from "@/lib/core/statistics/wilson";

const questionnaire = questionnaireOf(currentQuestionnaireVersion);
const benchmark = benchmarkOf(currentFiguresEdition);
const examples = methodExamples(questionnaire, benchmark, "delay");

test("the score's example is the formula by hand: 100 × (3 × 2/4 + 2 × 4/4) / 6", () => {
  expect(examples.scored?.score.score).toBeCloseTo((100 * 3.5) / 6, 12);
  expect(examples.scored?.score.range.high).toBeCloseTo((100 * 4.5) / 6, 12);
  expect(examples.scored?.score.coverage).toBeCloseTo(5 / 6, 12);
});

test("the target scores are those of the questionnaire", () => {
  expect(examples.targets).toEqual([
    { profile: "baseline", quick: 75, full: 65 },
    { profile: "regulated", quick: 75, full: 75 },
    { profile: "high-assurance", quick: 98, full: 90 },
  ]);
});

test("the share's example is 67 % of 600 with its Wilson interval, and the difference is that of 2020 and 2021", () => {
  expect(examples.share).toMatchObject({ point: { edition: 2024 }, n: 600, interval: wilson(0.67, 600) });
  expect(examples.comparison?.series).toMatchObject({ from: { edition: 2020 }, to: { edition: 2021 } });
});

test("without such a trend there is no example of figures", () => {
  expect(methodExamples(questionnaire, benchmark, "nothing")).toMatchObject({ share: null, comparison: null });
});
