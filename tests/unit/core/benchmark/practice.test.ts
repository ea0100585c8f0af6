import { expect, test } from "vitest";
import { practicesOf } from "@/lib/core/benchmark/practice";
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
  const isYours = (level: number | null) => practicesOf(practice.controlId, level, benchmark())[0]?.isYours;
  expect([isYours(0), isYours(3), isYours(0.6), isYours(null)]).toEqual([true, false, true, null]);
  expect(practicesOf(practice.controlId, 0, benchmark())[0]).toMatchObject({
    proportion: 0.894,
    interval: wilson(0.894, 151),
    n: 151,
  });
});

test("what a product observed has no interval: nobody was drawn at random", () => {
  expect(practicesOf(practice.controlId, 0, benchmark({ isTelemetry: true }))[0]?.interval).toBeNull();
});

test("a control without a figure has none, and a figure that is not there is refused", () => {
  expect(practicesOf("network.egress-control", 2, benchmark())).toEqual([]);
  expect(() => practicesOf(practice.controlId, 2, benchmark({ figures: [] }))).toThrow("figure-no");
});
