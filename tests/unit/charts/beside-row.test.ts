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
      expect(isBelow).toBe(at < scene.plot.rows.length / 2);
      expect(left + 280).toBeLessThanOrEqual(size.width);
    }
  }
});
