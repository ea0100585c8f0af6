import { expect, test } from "vitest";
import { normalP } from "@/lib/core/statistics/normal-p";

// SciPy 1.17, 2 * norm.sf(z).
test.each([
  [0, 1],
  [0.5, 0.617075077451974],
  [1, 0.317310507862914],
  [1.959963984540054, 0.05],
  [2.5758293035489, 0.01],
  [3, 0.00269979606326019],
  [5, 5.73303143758389e-7],
])("z of %f has the p-value %f", (z, p) => {
  expect(Math.abs(normalP(z) - p)).toBeLessThan(1e-12);
  expect(normalP(-z)).toBe(normalP(z));
});

test("far out it is next to nothing, never negative", () => {
  expect(normalP(40)).toBe(0);
  expect(normalP(7.9)).toBeGreaterThanOrEqual(0);
});
