import fc from "fast-check";
import { expect, test } from "vitest";
import { positionScene } from "@/lib/charts/position-scene";
import { textWidth } from "@/lib/charts/text-width";
import { wilson } from "@/lib/core/statistics/wilson";

test("the line stands at the proportion, its words within the picture, for any proportion and width", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(288, 312, 456), (proportion, width) => {
      const label = "100 % said yes";
      const { marks } = positionScene({ proportion, interval: wilson(proportion, 600), label }, { width });
      const ring = marks.find((mark) => mark.kind === "circle" && mark.paint === "target");
      const words = marks.find((mark) => mark.kind === "text");
      if (ring?.kind !== "circle" || words?.kind !== "text") throw new Error("a ring and a label are expected");
      expect(ring.x).toBeCloseTo(10 + proportion * (width - 20), 9);
      const half = textWidth(label, words.size, words.weight) / 2;
      expect(words.x - half).toBeGreaterThanOrEqual(-1e-9);
      expect(words.x + half).toBeLessThanOrEqual(width + 1e-9);
    }),
  );
});

test("draws no whisker where there is no interval", () => {
  const lines = (interval: ReturnType<typeof wilson>) =>
    positionScene({ proportion: 0.74, interval, label: "74 % said yes" }, { width: 312 }).marks.filter(
      (mark) => mark.kind === "line" && mark.paint === "whisker",
    );
  expect(lines(null)).toHaveLength(0);
  expect(lines(wilson(0.74, 100)).length).toBeGreaterThan(0);
});

test("paints the whisker over the ring's ground, so that a narrow interval shows inside the ring", () => {
  const { marks } = positionScene(
    { proportion: 0.93, interval: wilson(0.93, 600), label: "93 % said yes" },
    { width: 288 },
  );
  const ground = marks.findIndex((mark) => mark.kind === "circle" && mark.paint === "halo");
  const whiskers = marks.flatMap((mark, at) => (mark.kind === "line" && mark.paint === "whisker" ? [at] : []));
  expect(ground).toBeGreaterThan(-1);
  expect(Math.min(...whiskers)).toBeGreaterThan(ground);
});
