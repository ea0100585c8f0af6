import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { axisSize } from "@/lib/charts/marks";
import { shown, sizes } from "@/lib/charts/scene";

test("no text is under 12 pixels, in the smallest room that each placing is shown in", () => {
  const roomAt320 = 320 - 2 * 16;
  expect((axisSize * shown.wideFrom) / sizes.wide.width).toBeGreaterThanOrEqual(12);
  expect((axisSize * roomAt320) / sizes.narrow.width).toBeGreaterThanOrEqual(12);
});

test("the page shows the placings as the interactive drawing expects", () => {
  const css = readFileSync("components/charts/charts.css", "utf8").replaceAll(/\s+/g, " ");
  expect(css).toContain(`@container (min-width: ${shown.wideFrom}px)`);
  expect(css).toMatch(new RegExp(`\\.chart-wide \\{[^}]*max-width: ${shown.widest.wide}px`));
  expect(css).toMatch(new RegExp(`\\.chart-narrow \\{[^}]*max-width: ${shown.widest.narrow}px`));
});
