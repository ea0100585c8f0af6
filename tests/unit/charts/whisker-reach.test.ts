import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paints } from "@/lib/charts/paints";
import { sizes } from "@/lib/charts/scene";
import { trendScene } from "@/lib/charts/trend-scene";
import { dotRadius, whiskerReach } from "@/lib/charts/whisker-reach";
import { arbitrarySpec } from "./arbitrary-spec";

const edge = dotRadius + paints.point.width / 2;
const point = { edition: 2024, report: "A report", proportion: 0.5, value: "50 %", n: 600, isWeak: false };

describe("a point's whisker", () => {
  test("ends at its interval where that is wider than the dot", () => {
    const [below, above] = whiskerReach({ ...point, interval: { low: 0.4, high: 0.65 } }, 200);
    expect(below).toBeCloseTo(0.1);
    expect(above).toBeCloseTo(0.15);
  });

  test("is never hidden by the dot, however narrow its interval", () => {
    const narrow = fc.double({ min: 0, max: 0.01, noNaN: true });
    const law = fc.property(narrow, narrow, fc.integer({ min: 100, max: 400 }), (down, up, height) => {
      const reach = whiskerReach({ ...point, interval: { low: 0.5 - down, high: 0.5 + up } }, height);
      expect(Math.min(...reach) * height).toBeGreaterThan(edge);
    });
    fc.assert(law);
  });

  test("stands out of its dot on both sides in every placing", () => {
    const law = fc.property(arbitrarySpec, fc.constantFrom(...Object.values(sizes)), (spec, size) => {
      if (spec.kind !== "trend") return;
      const { marks } = trendScene(spec, size);
      const whiskers = marks.flatMap((mark) => (mark.kind === "line" && mark.paint === "whisker" ? [mark] : []));
      for (const { x1, x2, y1, y2 } of whiskers.filter((one) => one.x1 === one.x2)) {
        const dots = marks.flatMap((mark) => (mark.kind === "circle" && mark.x === x1 && x1 === x2 ? [mark] : []));
        expect(dots.some(({ y }) => y1 < y - edge && y2 > y + edge)).toBe(true);
      }
    });
    fc.assert(law);
  });
});
