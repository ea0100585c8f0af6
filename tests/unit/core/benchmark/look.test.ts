import { describe, expect, test } from "vitest";
import { look } from "@/lib/core/benchmark/look";
import { makeBenchmark, makeFigure, makePublished } from "@/tests/fixtures/make-published";
import { makeIndustryQuestion } from "@/tests/fixtures/make-questionnaire";

const incident = makeIndustryQuestion({ id: "industry.incident", title: "Incident" });
const loss = makeIndustryQuestion({
  id: "industry.loss",
  title: "Loss",
  askedAfter: { questionId: "industry.incident", optionId: "yes" },
});
const benchmark = makeBenchmark({
  published: [makePublished({ id: "vendor-2022", isComplete: false, figures: [makeFigure("yes", 0.93)] })],
});
const plan = (questionId: string) => ({ questionId, publishedId: "vendor-2022", difference: null, trendId: null });
const questions = [
  { key: "incident", question: incident, plan: plan("industry.incident") },
  { key: "loss", question: loss, plan: plan("industry.loss") },
];
const keys = (chosen: Record<string, string>) =>
  look(questions, benchmark, new Map(Object.entries(chosen))).map(({ key, token }) => [key, token]);

describe("look", () => {
  test("asks what follows from an answer only after it", () => {
    expect(keys({})).toEqual([["incident", null]]);
    expect(keys({ incident: "no" })).toEqual([["incident", "no"]]);
    expect(keys({ incident: "yes", loss: "no" })).toEqual([
      ["incident", "yes"],
      ["loss", "no"],
    ]);
  });

  test("takes an answer that the question does not allow for none", () => {
    expect(keys({ incident: "<script>" })).toEqual([["incident", null]]);
  });

  test("sets each answer beside its published figures", () => {
    const [step] = look(questions, benchmark, new Map([["incident", "yes"]]));
    expect(step?.comparison.bars.map(({ proportion, isYours }) => [proportion, isYours])).toEqual([
      [0.93, true],
      [0.07, false],
    ]);
  });
});
