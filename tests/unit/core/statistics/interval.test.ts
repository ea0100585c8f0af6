import { expect, test } from "vitest";
import { z95 } from "@/lib/core/statistics/interval";

test("z95 cuts 2.5 % off each tail of the standard normal distribution", () => {
  // Abramowitz and Stegun 7.1.26 gives the normal integral to 1.5e-7.
  const x = z95 / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  expect((poly * Math.exp(-x * x)) / 2).toBeCloseTo(0.025, 6);
});

test("z95 equals R's qnorm(0.975), and the root of the normal integral in Python's decimal, to the last digit", () => {
  expect(z95).toBe(1.959963984540054);
});
