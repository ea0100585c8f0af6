import { describe, expect, test } from "vitest";
import { compare } from "@/lib/core/benchmark/compare";
import type { Figure, PublishedQuestion } from "@/lib/core/benchmark/figure";
import { makeBenchmark, makeFigure, makePublished } from "@/tests/fixtures/make-published";
import { makeIndustryQuestion } from "@/tests/fixtures/make-questionnaire";

const plan = { questionId: "industry.delay", publishedId: "vendor-2024-delay", difference: null, trendId: null };
const benchmark = (given: Partial<PublishedQuestion> = {}) =>
  makeBenchmark({ published: [makePublished(given)], plans: [plan] });
const concerns = makeIndustryQuestion({
  choice: "single",
  options: ["threats", "money", "slow", "other"].map((id) => ({ id, label: id })),
  isComplete: false,
});

describe("compare", () => {
  test("marks the reader's own answer and gives published figures their Wilson interval", () => {
    const { bars, answer } = compare(
      { question: makeIndustryQuestion(), token: "yes", isAsked: true },
      plan,
      benchmark(),
    );
    expect(answer).toEqual({ kind: "options", optionIds: ["yes"], labels: ["Yes"] });
    expect(bars.map(({ label, isYours }) => [label, isYours])).toEqual([
      ["Yes", true],
      ["No", false],
    ]);
    expect(bars[0]?.interval?.low).toBeCloseTo(0.6314, 4);
    expect(bars[1]?.interval?.high).toBeCloseTo(1 - 0.6314, 4);
  });

  test("draws no interval where nobody says how many were asked", () => {
    const { bars, published: shown } = compare(
      { question: makeIndustryQuestion(), token: null, isAsked: true },
      plan,
      benchmark({ n: null, nReason: "not stated" }),
    );
    expect(bars.map((bar) => bar.interval)).toEqual([null, null]);
    expect([shown.n, shown.nReason]).toEqual([null, "not stated"]);
  });

  test("shows what an incomplete list leaves to 100 %, without an interval, and as the reader's where they chose none of the published", () => {
    const { bars } = compare(
      { question: concerns, token: "other", isAsked: true },
      plan,
      benchmark({
        choice: "single",
        isComplete: false,
        figures: [makeFigure("threats", 0.14), makeFigure("money", 0.17), makeFigure("slow", 0.22)],
      }),
    );
    expect(bars.map(({ kind, proportion, isYours }) => [kind, proportion, isYours])).toEqual([
      ["published", 0.22, false],
      ["published", 0.17, false],
      ["published", 0.14, false],
      ["not-published", 0.47, true],
    ]);
    expect(bars[3]?.interval).toBeNull();
  });

  test("draws a combined row only where its parts are not published", () => {
    const combined = makeFigure(null, 0.31, { combines: ["threats", "money"] });
    const kinds = (figures: readonly Figure[]) =>
      compare(
        { question: concerns, token: "money", isAsked: true },
        plan,
        benchmark({ choice: "single", isComplete: false, figures: [...figures] }),
      ).bars.map(({ kind, isYours }) => [kind, isYours]);
    expect(kinds([combined])).toEqual([
      ["combined", true],
      ["not-published", false],
    ]);
    expect(kinds([combined, makeFigure("money", 0.17)])).toEqual([
      ["published", true],
      ["not-published", false],
    ]);
  });

  test("offers options of a multiple choice that have no figure, without a number", () => {
    const question = { ...concerns, choice: "multiple" as const };
    const { bars } = compare(
      { question, token: "other,slow", isAsked: true },
      plan,
      benchmark({ choice: "multiple", isComplete: false, figures: [makeFigure("slow", 0.5)] }),
    );
    expect(bars.filter((bar) => bar.isYours).map(({ kind, proportion }) => [kind, proportion])).toEqual([
      ["published", 0.5],
      ["unpublished-option", null],
    ]);
  });

  test("tells not sure, unanswered and not asked apart", () => {
    const kind = (token: string | null, isAsked: boolean) =>
      compare({ question: makeIndustryQuestion(), token, isAsked }, plan, benchmark()).answer.kind;
    expect([kind("unsure", true), kind(null, true), kind("yes", false)]).toEqual(["unsure", "unanswered", "not-asked"]);
  });

  test("refuses a plan whose figures or trend are not there: content is checked before", () => {
    const asked = { question: makeIndustryQuestion(), token: null, isAsked: true };
    expect(() => compare(asked, { ...plan, publishedId: "nothing" }, benchmark())).toThrow("nothing");
    expect(() => compare(asked, { ...plan, trendId: "no-trend" }, benchmark())).toThrow("no-trend");
  });
});
