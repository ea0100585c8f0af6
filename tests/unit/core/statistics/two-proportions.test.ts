import { expect, test } from "vitest";
import { twoProportionsP } from "@/lib/core/statistics/two-proportions";

test("is Pearson's chi-square test of the table without continuity correction", () => {
  // SciPy 1.17, chi2_contingency([[83, 3], [70, 12]], correction=False).pvalue, and of [[93, 207], [228, 372]].
  const smokers = twoProportionsP({ proportion: 83 / 86, n: 86 }, { proportion: 70 / 82, n: 82 });
  expect(Math.abs(smokers - 0.011328960424687545)).toBeLessThan(1e-9);
  const published = twoProportionsP({ proportion: 0.31, n: 300 }, { proportion: 0.38, n: 600 });
  expect(Math.abs(published - 0.03876857413348478)).toBeLessThan(1e-9);
});

test("equal shares have 1, and so have two groups of which everybody or nobody gave the answer", () => {
  expect(twoProportionsP({ proportion: 0.4, n: 10 }, { proportion: 0.4, n: 90 })).toBe(1);
  expect(twoProportionsP({ proportion: 0, n: 10 }, { proportion: 0, n: 90 })).toBe(1);
  expect(twoProportionsP({ proportion: 1, n: 10 }, { proportion: 1, n: 90 })).toBe(1);
});
