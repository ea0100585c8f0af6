import { expect, test } from "vitest";
import { ownLevels, practicesOf } from "@/lib/core/benchmark/practice";
import { wilson } from "@/lib/core/statistics/wilson";
import { makeBenchmark, makeFigure, makePublished } from "@/tests/fixtures/make-published";

const practice = {
  controlId: "supply-chain.image-signing",
  publishedId: "survey",
  figureId: "figure-no",
  levels: [0],
  says: "of those asked did not sign images",
  reason: "Nothing is signed at level 0.",
};
const benchmark = (given = {}) =>
  makeBenchmark({
    practices: [practice],
    published: [makePublished({ id: "survey", n: 151, figures: [makeFigure("no", 0.894)], ...given })],
  });

test("a control stands beside its figure, and says whether the reader's level is among what it counts", () => {
  const isYours = (level: number | null) =>
    practicesOf(practice.controlId, ownLevels({ level, levelBand: null }), benchmark())[0]?.isYours;
  expect([isYours(0), isYours(3), isYours(null)]).toEqual([true, false, null]);
  expect(practicesOf(practice.controlId, [0], benchmark())[0]).toMatchObject({
    proportion: 0.894,
    interval: wilson(0.894, 151),
    n: 151,
  });
});

test("what a product observed has no interval: nobody was drawn at random", () => {
  expect(practicesOf(practice.controlId, [0], benchmark({ isTelemetry: true }))[0]?.interval).toBeNull();
});

test("a control without a figure has none, and a figure that is not there is refused", () => {
  expect(practicesOf("network.egress-control", [2], benchmark())).toEqual([]);
  expect(() => practicesOf(practice.controlId, [2], benchmark({ figures: [] }))).toThrow("figure-no");
});

test("a mean between two levels counts as one of them only where both do", () => {
  const isYours = (from: number, to: number, levels: number[]) =>
    practicesOf(
      practice.controlId,
      ownLevels({ level: (from + to) / 2, levelBand: { from, to } }),
      makeBenchmark({
        practices: [{ ...practice, levels }],
        published: [makePublished({ id: "survey", figures: [makeFigure("no", 0.894)] })],
      }),
    )[0]?.isYours;
  expect(isYours(2.5, 2.5, [3, 4])).toBeNull();
  expect(isYours(2.5, 2.5, [2, 3])).toBe(true);
  expect(isYours(2.5, 2.5, [0, 1])).toBe(false);
  expect([isYours(0, 0.5, [0]), isYours(3, 4, [3, 4])]).toEqual([null, true]);
});
