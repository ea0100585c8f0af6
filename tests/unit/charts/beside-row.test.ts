import { expect, test } from "vitest";
import { barHeight, barsScene } from "@/lib/charts/bars-scene";
import { besideRow } from "@/lib/charts/beside-row";
import { reportCharts } from "@/lib/charts/report-charts";
import { sizes } from "@/lib/charts/scene";
import { exampleReport } from "@/tests/fixtures/example-report";

test.each(Object.entries(sizes))("%s: what is said of a bar never stands on it or on its segment's", (_, size) => {
  for (const { spec } of reportCharts(exampleReport())) {
    if (spec.kind !== "bars") continue;
    const scene = barsScene(spec, size);
    for (const [at, middle] of scene.plot.rows.entries()) {
      const { edge, isBelow, left } = besideRow(scene, at, barHeight);
      if (isBelow) expect(edge).toBeGreaterThanOrEqual(middle + barHeight / 2 + 12);
      else expect(edge).toBeLessThan(middle - barHeight / 2);
      if (scene.plot.rows.length > 3) expect(isBelow).toBe(at < scene.plot.rows.length / 2);
      expect(left + 280).toBeLessThanOrEqual(size.width);
    }
  }
});

test.each(Object.entries(sizes))("%s: with two or three bars, what is said of one stands on none", (_, size) => {
  const scenes = reportCharts(exampleReport()).flatMap(({ spec }) =>
    spec.kind === "bars" && spec.bars.length <= 3 ? [barsScene(spec, size)] : [],
  );
  expect(scenes.length).toBeGreaterThan(3);
  for (const scene of scenes) {
    const lowest = Math.max(...scene.plot.rows) + barHeight / 2 + 12;
    for (const at of scene.plot.rows.keys()) {
      const { edge, isBelow } = besideRow(scene, at, barHeight);
      expect([isBelow, edge >= lowest]).toEqual([true, true]);
    }
  }
});
