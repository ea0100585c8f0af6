import { describe, expect, test } from "vitest";
import { figureIndex } from "@/lib/content/figure-index";
import { publishedBars } from "@/lib/core/benchmark/published-bars";
import { percent } from "@/lib/wording/numbers";
import { publishedClaim } from "@/lib/wording/published-claim";
import { makeFigure, makePublished } from "@/tests/fixtures/make-published";

const claim = (given: Parameters<typeof makePublished>[0]) => {
  const published = makePublished(given);
  return publishedClaim(published, publishedBars(published));
};
const several = { choice: "multiple", questionId: null, isComplete: false } as const;
const figures = (...proportions: readonly number[]) =>
  proportions.map((proportion, at) => makeFigure(`o${at + 1}`, proportion, { option: `Option ${at + 1}` }));

describe("a published question as a sentence", () => {
  test("a yes/no that we ask too, in its words", () => {
    expect(claim({})).toBe("67 % of organisations delayed or slowed a deployment");
  });

  test("a yes/no that we do not ask, by its option", () => {
    expect(claim({ questionId: null })).toBe("“yes”: 67 %");
  });

  test("a lead is claimed where intervals are apart", () => {
    expect(claim({ ...several, figures: figures(0.6, 0.3) })).toBe(
      "The most common published answer is “Option 1”, 60 %",
    );
    expect(claim({ ...several, n: 20, figures: figures(0.6, 0.5) })).toBe(
      "No answer clearly leads: “Option 1” 60 % and “Option 2” 50 %",
    );
  });

  test("nothing is ranked without n, of an unknown choice, of telemetry, or where options may hold each other", () => {
    const plain = "“Option 1” 60 % and “Option 2” 30 %";
    const two = { ...several, figures: figures(0.6, 0.3) };
    expect(claim({ ...two, n: null, nReason: "not stated" })).toBe(plain);
    expect(claim({ ...two, choice: "unknown" })).toBe(plain);
    expect(claim({ ...two, isTelemetry: true })).toBe(plain);
    expect(claim({ ...two, choice: "single" })).toBe(plain);
  });
});

test("no weak figure and no arithmetic stands in a claim", () => {
  const weak = makeFigure("yes", 0.67, { isWeak: true });
  expect(claim({ figures: [weak, makeFigure("no", 0.33, { isDerived: true })] })).toBe("Vendor, State 2024");
  const questions = new Set(figureIndex().known.map(({ published }) => published));
  for (const published of questions) {
    const sound = published.figures.filter(({ isWeak, isDerived }) => !isWeak && !isDerived);
    if (sound.length === 0) expect(publishedClaim(published, publishedBars(published))).not.toContain("%");
    const said = publishedClaim(published, publishedBars(published)).match(/(?<= )\d+ %/g) ?? [];
    const allowed = sound.map(({ proportion }) => percent(proportion));
    expect(said.filter((words) => !allowed.includes(words))).toEqual([]);
  }
});
