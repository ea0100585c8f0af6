import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "@/lib/charts/spread";

test("what is apart already stays where it wants to be", () => {
  expect(
    spread(
      [
        { wanted: 80, size: 10 },
        { wanted: 20, size: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([80, 20]);
});

test("two that want the same place stand beside each other", () => {
  expect(
    spread(
      [
        { wanted: 50, size: 20 },
        { wanted: 50, size: 20 },
      ],
      0,
      100,
    ),
  ).toEqual([50, 70]);
});

test("where there is room for all, none overlaps and none leaves the room", () => {
  const things = fc.array(
    fc.record({ wanted: fc.integer({ min: 0, max: 300 }), size: fc.integer({ min: 1, max: 30 }) }),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(things, (all) => {
      const boxes = spread(all, 0, 300).map((middle, at) => {
        const half = (all[at]?.size ?? 0) / 2;
        return { top: middle - half, bottom: middle + half };
      });
      const sorted = boxes.toSorted((one, two) => one.top - two.top);
      for (const [at, box] of sorted.entries()) {
        expect(box.top).toBeGreaterThanOrEqual((sorted[at - 1]?.bottom ?? 0) - 1e-9);
        expect(box.bottom).toBeLessThanOrEqual(300 + 1e-9);
      }
    }),
  );
});
